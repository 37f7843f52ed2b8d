"""Papers of a filing as Word and PDF files: worded, laid out on one page, made (decision 0031)."""
