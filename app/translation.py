"""The language of the window: which it is, and how what is said outside of widgets comes into it.

Widgets and other QObjects say `self.tr(…)`. Functions say `tr(…)`, which has no context: in Python, `lupdate` finds no
plurals in `QCoreApplication.translate`. What `models` and `corrections` raise is English, for they do not know Qt:
`error_text` finds the sentence among those in `app/error_texts.py`. All of it goes through `scripts/translate.py`.
"""

import re
from functools import cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parent / "translations"
_ENGLISH = "inkloop_en"  # its plurals


def install(application: QCoreApplication, locale: QLocale | None = None) -> None:
    """Speak the language of `locale` from now on, by default that of the desktop; English where there is none of it.

    Numbers and dates follow the locale as far as it is of that language.
    """
    locale = locale or QLocale.system()
    for former in application.findChildren(QTranslator):
        application.removeTranslator(former)
        former.deleteLater()
    own, qt = QTranslator(application), QTranslator(application)
    if not own.load(locale, "inkloop", "_", str(FOLDER)):
        own.load(_ENGLISH, str(FOLDER))
    language = QLocale(own.language())
    if qt.load(language, "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(qt)
    application.installTranslator(own)
    QLocale.setDefault(locale if locale.language() == language.language() else language)


def tr(text: str, comment: str | None = None, n: int = -1) -> str:
    """`text` in the language of the window; `%n` and `%Ln` in it become `n`, in the plural that fits."""
    return QCoreApplication.translate("", text, comment, n)


def error_text(error: object) -> str:
    """What `error` says, in the language of the window; as it is where it is none of the sentences that are known."""
    text = str(error)
    if not text:
        return type(error).__name__ if isinstance(error, BaseException) else ""
    for pattern, template in _templates():
        if found := pattern.fullmatch(text):
            parts = map(error_text, found.groups())  # an error may tell another one
            return QCoreApplication.translate("Errors", template).format(*parts)
    return text


def plain(text: str) -> str:
    """The text of an action without the mark of its mnemonic, which Chinese has in brackets, and without its dots."""
    bare = re.sub(r"\s*\(&\w\)", "", text)
    return bare.replace("&&", "\0").replace("&", "").replace("\0", "&").removesuffix("…")


@cache
def _templates() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Those with the most words of their own first."""
    from app.error_texts import TEXTS

    ordered = sorted(map(str, TEXTS), key=lambda text: len(text.replace("{}", "")), reverse=True)
    return tuple((re.compile("(.*?)".join(map(re.escape, text.split("{}"))), re.DOTALL), text) for text in ordered)
