"""The language of the window: which it is, and how texts from outside of widgets are translated.

Widgets and other QObjects call `self.tr(…)`. Functions call `tr(…)`, which has no context: in Python, `lupdate` finds
no plurals in `QCoreApplication.translate`. `models` and `corrections` do not know Qt: their errors carry English
templates, which `lupdate` collects without a context as well, and `error_text` translates these.
"""

import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from models.system.errors import Message, message_of

FOLDER = Path(__file__).parent / "translations"
_ENGLISH = "inkloop_en"  # its plurals
_installed: list[QTranslator] = []


def install(application: QCoreApplication, locale: QLocale | None = None) -> None:
    """Speak the language of `locale` from now on, by default that of the desktop; English where there is none of it.

    Numbers and dates follow the locale as far as it is of that language.
    """
    locale = locale or QLocale.system()
    while _installed:
        application.removeTranslator(_installed.pop())
    own, qt = QTranslator(), QTranslator()
    if not own.load(locale, "inkloop", "_", str(FOLDER)):
        own.load(_ENGLISH, str(FOLDER))
    language = QLocale(own.language())
    qt.load(language, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for translator in (qt, own):  # the last one is asked first
        if not translator.isEmpty():
            application.installTranslator(translator)
            _installed.append(translator)
    QLocale.setDefault(locale if locale.language() == language.language() else language)


def tr(text: str, comment: str | None = None, n: int = -1) -> str:
    """`text` in the language of the window; `%n` and `%Ln` in it become `n`, in the plural that fits."""
    return QCoreApplication.translate("", text, comment, n)


def error_text(error: BaseException | Message) -> str:
    """The message of `error` in the language of the window; else the exception's own text, or its name."""
    message = message_of(error) if isinstance(error, BaseException) else error
    return message.render(_translated) if isinstance(message, Message) else message


def _translated(template: str) -> str:
    return tr(template) if template else ""  # Qt translates the empty text into the head of the file


def plain(text: str) -> str:
    """The text of an action without the mark of its mnemonic, which Chinese has in brackets, and without its dots."""
    bare = re.sub(r"\s*\(&\w\)", "", text)
    return bare.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")
