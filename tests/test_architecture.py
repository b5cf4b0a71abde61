"""What import contracts cannot express: what is loaded when. The contracts (`lint-imports`) are in `pyproject.toml`."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_package_files_hold_a_docstring_and_nothing_else() -> None:
    for file in (
        each for name in ("app", "corrections", "models", "scripts") for each in (ROOT / name).rglob("__init__.py")
    ):
        body = ast.parse(file.read_text(encoding="utf-8")).body
        assert len(body) == 1 and isinstance(body[0], ast.Expr), file


@pytest.mark.parametrize("module", ["models.inference.classifier", "app.core.session", "app.windows.main.main_window"])
def test_importing_does_not_load_what_trains(module: str) -> None:
    loaded = f"import sys, {module}; print(sorted({{'keras', 'tensorflow'}} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "[]"


def test_the_window_is_imported_without_what_is_heavy() -> None:
    heavy = {"numpy", "h5py", "sqlalchemy", "ai_edge_litert", "pyqtgraph", "multiprocessing", "http"}
    imports = "app.__main__, app.windows.main.main_window, app.windows.main.session_opener"
    loaded = f"import sys, {imports}; print({heavy} & set(sys.modules))"
    answer = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True, cwd=ROOT)
    assert answer.stdout.strip() == "set()"
