"""Runs in place of the process that decodes pages, as if the file had taken it over: the file states what it does."""

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from models.pages.files.worker import PIXELS, SOURCE

PAGE = {"width": 2, "height": 3, "size": [2, 3]}
ANSWERS: dict[str, Any] = {
    "no number of pages": {"count": "many"},
    "too many pages": {"count": 10**9},
    "no object": [1],
    "no message": {"refused": {"template": 3}},
    "other pixels": {"count": 1},
    "huge": {"count": 1, "page": {"width": 10**6, "height": 10**6, "size": [1, 1]}},
    "negative": {"count": 1, "page": {"width": -2, "height": -3, "size": [2, 3]}},
    "no size": {"count": 1, "page": {"width": 2, "height": 3, "size": ["nan", 1]}},
    "link": {"count": 1},
    "pipe": {"count": 1},
    "good": {"count": 1},
}


def main() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        if "close" in request:
            answer: Any = {}
        else:
            what = Path(SOURCE).read_text()
            if what == "die":
                os._exit(7)
            if what == "hang":
                time.sleep(600)
            if what == "babble":
                print("x" * 10**6)
            answer = ANSWERS.get(what, {})
            if "page" in request:
                _write_pixels(what)
                answer = answer.get("page", PAGE)
        print(json.dumps(answer), flush=True)


def _write_pixels(what: str) -> None:
    pixels = Path(PIXELS)
    if what == "link":
        Path("other").write_bytes(bytes(18))
        pixels.symlink_to("other")
    elif what == "pipe":
        os.mkfifo(pixels)
    else:
        pixels.write_bytes(bytes(17 if what == "other pixels" else 18))


if __name__ == "__main__":
    main()
