"""What a screen reader is told beyond names and descriptions: what a widget is, and what happened elsewhere."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_roles: dict[type[QWidget], QAccessible.Role] = {}


def give_role(kind: type[QWidget], role: QAccessible.Role) -> None:
    """Widgets of just this class are `role` from now on; Qt itself knows only the roles of its own widgets."""
    if not _roles:
        QAccessible.installFactory(_interface)
    _roles[kind] = role


def announce(widget: QWidget, text: str) -> None:
    """Let a screen reader say `text`; without one this does nothing."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and type(thing) in _roles:
        return QAccessibleWidget(thing, _roles[type(thing)])
    return None
