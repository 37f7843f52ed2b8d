# One sentence when a document cannot be read; used by texts/documents.

document-empty = The file “{ $name }” holds nothing. Please check it and send it again.
document-old-word = The file “{ $name }” is an old .doc or .wps file or has a password. Please remove the password, save it as .docx and send it again.
document-pdf = The file “{ $name }” is a PDF; no clauses can be read from it. Please open the original in Word or WPS, save it as .docx and send it again.
document-no-text = The file “{ $name }” is not a text. Please send a .docx or .txt.
document-broken = The file “{ $name }” is damaged and cannot be read. Please open it again, save it as .docx and send it again.
document-too-large = The file “{ $name }” is too large for a work plan. Please keep the text itself and send it again.
document-unknown-encoding = The encoding of the file “{ $name }” is not known. Please save it as .docx and send it again.
