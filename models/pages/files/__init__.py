"""Files with pages, pictures and PDFs, decoded in a confined process."""
