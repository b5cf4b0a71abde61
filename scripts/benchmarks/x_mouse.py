"""A mouse for X servers: draws circles through the XTest extension, one point every few milliseconds. Plain ctypes.

Run as a process: `python -m scripts.benchmarks.x_mouse X Y RADIUS POINTS INTERVAL_S`.
"""

import ctypes
import ctypes.util
import math
import sys
import time

LEFT_BUTTON = 1


def draw_circle(x: int, y: int, radius: int, *, points: int, interval_s: float) -> None:
    """Press at the rightmost place of a circle, move through `points` places in all, and release. Screen pixels.

    Raises `OSError` without an X server or without the XTest library.
    """
    x11, xtest = _load("X11"), _load("Xtst")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    if not (opened := x11.XOpenDisplay(None)):
        raise OSError("there is no X server: set DISPLAY, or run this under xvfb-run")
    display = ctypes.c_void_p(opened)

    def flush_at(due: float) -> None:
        x11.XFlush(display)
        time.sleep(max(0.0, due - time.monotonic()))

    xtest.XTestFakeMotionEvent(display, -1, x + radius, y, 0)
    flush_at(time.monotonic() + 0.1)
    xtest.XTestFakeButtonEvent(display, LEFT_BUTTON, 1, 0)
    start = time.monotonic()
    for number in range(1, points):
        flush_at(start + number * interval_s)
        angle = 2 * math.pi * number / points
        place = round(x + radius * math.cos(angle)), round(y + radius * math.sin(angle))
        xtest.XTestFakeMotionEvent(display, -1, *place, 0)
    flush_at(start + points * interval_s)
    xtest.XTestFakeButtonEvent(display, LEFT_BUTTON, 0, 0)
    x11.XSync(display, 0)
    x11.XCloseDisplay(display)


def _load(name: str) -> ctypes.CDLL:
    if not (found := ctypes.util.find_library(name)):
        raise OSError(f"the library lib{name} is missing")
    return ctypes.CDLL(found)


if __name__ == "__main__":
    *places, points, interval_s = sys.argv[1:]
    draw_circle(*map(int, places), points=int(points), interval_s=float(interval_s))
