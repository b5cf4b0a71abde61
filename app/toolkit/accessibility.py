"""Roles and announcements for screen readers, beyond accessible names and descriptions."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_roles: dict[type[QWidget], QAccessible.Role] = {}


def set_role(kind: type[QWidget], role: QAccessible.Role) -> None:
    """Give widgets of exactly this class an accessible role. Qt itself only sets roles for its own widget classes."""
    if not _roles:
        QAccessible.installFactory(_interface)
    _roles[kind] = role


def announce(widget: QWidget, text: str) -> None:
    """Announce `text` through the screen reader, if one is active."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def _interface(_name: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, QWidget) and type(thing) in _roles:
        return QAccessibleWidget(thing, _roles[type(thing)])
    return None
