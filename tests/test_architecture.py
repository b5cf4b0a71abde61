"""The arrows between the packages, and what each must not know."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FORBIDDEN = {
    "app": {"keras", "tensorflow", "sqlalchemy", "sqlite3", "scripts"},
    "corrections": {"PySide6", "keras", "tensorflow", "app", "scripts"},
    "models": {"PySide6", "sqlalchemy", "sqlite3", "app", "corrections", "scripts"},
    "scripts": {"PySide6"},
}
WITH_A_WINDOW = {
    ROOT / "scripts" / name
    for name in (
        "bench_window.py",
        "bench_charts.py",
        "bench_drawing.py",
        "bench_gallery.py",
        "film.py",
        "screenshot.py",
    )
}
EXCHANGED_WITH = (
    "models.ink.ink",
    "models.ink.unipen",
    "models.ink.raster",
    "models.ink.image_to_ink",
    "models.system.atomic_files",
    "models.untrusted.sandbox",
    "models.system.worker_process",
)
WITHOUT_QT = (
    "session.py",
    "exchange.py",
    "remembering.py",
    "succession.py",
    "snapshot.py",
    "retrain_log.py",
    "retrain_rule.py",
    "label_list.py",
    "model_history.py",
    "model_comparison.py",
    "replay.py",
    "paths.py",
    "answer.py",
    "erasing.py",
    "ink_editor.py",
    "prompts.py",
    "progress/loading.py",
    "progress/trial_map.py",
)


def imports(file: Path, *, only_top_level: bool = False) -> set[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    nodes = tree.body if only_top_level else ast.walk(tree)
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def packages(file: Path) -> set[str]:
    return {name.partition(".")[0] for name in imports(file)}


@pytest.mark.parametrize("package", FORBIDDEN)
def test_packages_import_only_along_the_arrows(package: str) -> None:
    for file in set((ROOT / package).rglob("*.py")) - WITH_A_WINDOW:
        assert not packages(file) & FORBIDDEN[package], file


def test_corrections_take_only_ink_and_files_from_models_and_the_exchange_what_files_hold() -> None:
    for file in (ROOT / "corrections").rglob("*.py"):
        allowed = EXCHANGED_WITH if file.parent.name == "exchange" else ("models.ink.ink", "models.system.atomic_files")
        taken = {name for name in imports(file) if name.startswith("models.")}
        assert all(name.startswith(allowed) for name in taken), file


def test_scripts_take_only_what_knows_no_widget_from_app() -> None:
    for file in set((ROOT / "scripts").rglob("*.py")) - WITH_A_WINDOW:
        taken = {name for name in imports(file, only_top_level=True) if name.startswith("app.")}
        assert all(
            name.startswith(("app.core.session", "app.core.model_switch", "app.core.simulated_writer"))
            for name in taken
        ), file


def test_the_loop_knows_no_qt() -> None:
    for name in WITHOUT_QT:
        assert "PySide6" not in packages(ROOT / "app" / name)


def test_package_files_hold_a_docstring_and_nothing_else() -> None:
    for file in ROOT.glob("*/__init__.py"):
        body = ast.parse(file.read_text(encoding="utf-8")).body
        assert len(body) == 1 and isinstance(body[0], ast.Expr), file


@pytest.mark.parametrize("module", ["models.inference.classifier", "app.core.session", "app.windows.main.main_window"])
def test_importing_does_not_load_what_trains(module: str) -> None:
    loaded = f"import sys, {module}; print(sorted({{'keras', 'tensorflow'}} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "[]"


def test_the_window_is_imported_without_what_is_heavy() -> None:
    heavy = {"numpy", "h5py", "sqlalchemy", "ai_edge_litert", "pyqtgraph"}
    loaded = f"import sys, app.__main__; print({heavy} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "set()"
