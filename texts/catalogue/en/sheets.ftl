# One sentence when a table cannot be read; used by texts/sheets.

sheet-empty = The file “{ $name }” holds nothing. Please make sure that the first row is the header and at least one row follows, then send it again.
sheet-not-a-table = The file “{ $name }” is not a table. Please save it as .xlsx or .csv in Excel or WPS and send it again.
sheet-old-excel = The file “{ $name }” is an old .xls file or has a password. Please remove the password, save it as .xlsx and send it again.
sheet-broken = The file “{ $name }” is damaged and cannot be read. Please open it, save it as .xlsx and send it again.
sheet-unknown-encoding = The character encoding of the file “{ $name }” is not known. Please save it as .xlsx in Excel or WPS and send it again.
sheet-broken-quotes = The double quotes near line { $line } of the file “{ $name }” do not match, so its columns cannot be told apart. Please correct them, or save it as .xlsx, and send it again.
sheet-too-large = The file “{ $name }” is too large: at most { $rows } rows and { $columns } columns. Please divide it and send the parts.
