"""Small PDFs, written by hand where no library writes them."""

from collections.abc import Sequence
from io import BytesIO

from PIL import Image

_ENCRYPTED = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >> /ID [<01> <01>]"


def scanned_pdf(pages: Sequence[Image.Image], pixels_per_inch: float = 100) -> bytes:
    """A PDF with a picture on each page."""
    first, *others = [page.convert("RGB") for page in pages]
    written = BytesIO()
    first.save(written, "PDF", save_all=True, append_images=others, resolution=pixels_per_inch)
    return written.getvalue()


def locked_pdf() -> bytes:
    """A PDF of one empty page, which a password protects."""
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>"
    return _pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page], _ENCRYPTED)


def empty_pdf() -> bytes:
    """A PDF without pages."""
    return _pdf(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [] /Count 0 >>"])


def pdf_of_size(width: float, height: float) -> bytes:
    """A PDF of one page with a black square in its upper left corner; the size is in points."""
    drawn = f"0 g 0 {height - height / 4} {width / 4} {height / 4} re f"
    return _pdf([
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Contents 4 0 R >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
    ])  # fmt: skip


def _pdf(objects: Sequence[str], trailer: str = "") -> bytes:
    written, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{each}\nendobj\n".encode()
    start = len(written)
    written += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    written += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    return (
        written + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    )
