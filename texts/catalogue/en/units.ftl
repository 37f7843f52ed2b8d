## The unit directory

units-how =
    { $count ->
        [one] The directory holds { $count } unit.
       *[other] The directory holds { $count } units.
    }

    Look one up: <code>/units name</code>; short names, pinyin and initials will do.
units-found = { $lines }
unit-line = { $name }  { $kind } · { $level }
unit-line-short = { $name } ({ $short })  { $kind } · { $level }
unit-card =
    <b>{ $name }</b>
    Short name: { $short }
    Code: { $code }
    Kind: { $kind } · { $level } · { $ownership }
    Parent: { $parent }
    Tags: { $tags }

    { $people }
unit-person = { $role }: { $name }

unit-field-code = code
unit-field-name = name
unit-field-short-name = short name
unit-field-kind = kind
unit-field-level = level
unit-field-ownership = ownership
unit-field-parent = parent
unit-field-tags = tags

ownership-public = public
ownership-private = private
ownership-military = military
ownership-enterprise = enterprise

button-unit = { $name }
button-units-import = Import a list

menu-units = Look up a unit

## Import

form-unit-import-file =
    Please send the list of units as a file (.xlsx or .csv).

    Columns: code, name, short name, kind, level, parent, ownership, tags; only “name” is needed. You see what it would do before anything is written.
form-unit-import-file-label = File

unit-import-send-file = Please send the list as a file (.xlsx or .csv), or send /cancel.
unit-import-reading = The file has arrived and is being read; a preview follows.
unit-import-report =
    <b>Preview</b>  { $file }
    Rows: { $rows }. New { $new }, changed { $changed }, unchanged { $unchanged }. Nothing is written yet.

    { $lines }
unit-import-faulty =
    <b>Preview</b>  { $file }
    Rows: { $rows }, with problems: { $error }. Therefore nothing was written. Please correct the file and send it again.

    { $lines }
unit-import-new = Row { $line }  new  { $name }
unit-import-changed = Row { $line }  changed  { $name }: { $what }
unit-import-unchanged = Row { $line }  unchanged  { $name }
unit-import-error = Row { $line }  { $name }: { $what }
unit-import-ignored = Unknown columns, not used: { $columns }
unit-import-no-names = No column is called “name”; the header reads: { $columns }. Please correct it and send the file again.
unit-import-column-twice = Two columns are both “{ $column }”. Please keep one and send the file again.
unit-import-applied = The directory is up to date ({ $file }): new { $new }, changed { $changed }, unchanged { $unchanged }.
unit-import-dropped = Given up, nothing was written ({ $file }).
unit-import-settled = This preview was dealt with or renewed. Please use the latest message.
unit-import-moved-on = The directory changed after the preview, so nothing was written. Please check the new preview and confirm again.
unit-import-on-console-done = Rows: { $rows }. New { $new }, changed { $changed }, unchanged { $unchanged }. Written.
unit-import-on-console-rehearsed = Rows: { $rows }. New { $new }, changed { $changed }, unchanged { $unchanged }, with problems { $error }. A rehearsal: nothing was written.
unit-import-on-console-refused = Rows: { $rows }, with problems: { $error }. Nothing was written.

unit-problem-too-many-cells = more cells than the header has (a comma within a name? save as .xlsx)
unit-problem-no-name = the name is missing
unit-problem-too-long = “{ $text }…” is too long, at most { $limit } characters
unit-problem-many-tags = at most { $limit } tags
unit-problem-kind = unknown kind “{ $text }”
unit-problem-level = unknown level “{ $text }”
unit-problem-ownership = unknown ownership “{ $text }”
unit-problem-no-kind = a new unit needs a kind
unit-problem-no-level = a new unit needs a level
unit-problem-name-taken = “{ $name }” is the unit of another code
unit-problem-other-code = this unit has the code { $code }
unit-problem-closed = this unit was closed
unit-problem-twice = the same unit as in row { $line }
unit-problem-parent = there is no parent unit “{ $text }”
unit-problem-circle = the parents run in a circle

file-not-fetched = The file “{ $name }” could not be fetched. Please send it once more.

button-unit-import-apply = Write { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
button-unit-import-drop = Give up
button-unit-import-page = Page { $number }
