from pathlib import Path

import numpy as np

from scripts.studies.hanzi import strokes_of_svg

SVG = """<svg><g><path id="s1" kvg:type="a" d="M10,20c10,0,20,0,30,0"/>
<path id="s2" d="M50.5,10C50.5,20 50.5,30 50.5,40s-5,10-10,10"/></g></svg>"""


def test_paths_of_kanjivg_become_strokes(tmp_path: Path) -> None:
    (tmp_path / "04e00.svg").write_text(SVG)
    across, down = strokes_of_svg(tmp_path / "04e00.svg")
    np.testing.assert_allclose(across[[0, -1]], [[10, 20], [40, 20]])
    assert (np.diff(across[:, 0]) > 0).all() and np.ptp(across[:, 1]) == 0
    np.testing.assert_allclose(down[[0, 8, -1]], [[50.5, 10], [50.5, 40], [40.5, 50]])
