"""The input devices that draw, and which of them may take the pen from another one. No Qt."""

from enum import Enum, auto

STALE_S = 1.0
"""A device that drew nothing for so long has lost its release when another one is pressed."""
PALM_S = 0.5
"""A finger's stroke that ended this shortly before the pen came down was the palm's."""


class Device(Enum):
    """Input device of a stroke. A stroke belongs to the device that began it."""

    MOUSE = auto()
    TABLET = auto()
    TOUCH = auto()
    KEYBOARD = auto()


_YIELDS_TO: dict[Device, frozenset[Device]] = {
    # Some drivers send a pen as a mouse too: the first of the two presses draws.
    Device.MOUSE: frozenset({Device.MOUSE}),
    Device.TABLET: frozenset({Device.TABLET, Device.MOUSE}),
    Device.TOUCH: frozenset({Device.TOUCH, Device.TABLET, Device.MOUSE}),
    Device.KEYBOARD: frozenset({Device.MOUSE, Device.TABLET, Device.TOUCH}),
}
"""For each device, those whose press ends its stroke at once. A second press of one device shows that its release was
lost. A palm lies on the screen while a pen draws, so a finger ends only strokes that are stale."""


def may_take_over(new: Device, old: Device, *, idle_s: float) -> bool:
    """Whether a press of `new` ends the stroke of `old`, whose last event was `idle_s` seconds ago."""
    return new in _YIELDS_TO[old] or idle_s > STALE_S
