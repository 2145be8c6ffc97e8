### Everything that people read, in English. The sections follow the folders of the house; each sentence stands once.

## Shared words

quarter = { $quarter ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $quarter }th
} quarter of { $year }

## syntax

## record

## check

bad-date = “{ $date }” is not a date
    .why = The date can’t be reckoned with or shown in the draft.
    .do = Write year, month and day: 2018-03-14. Where the day is not known, write 2018-03 or 2018.
dangling-reference = “{ $id }” does not exist
    .why = Nobody can see who or what is meant.
    .do = Correct the name, or add what is missing.
dangling-reference-near = “{ $id }” does not exist
    .why = Nobody can see who or what is meant.
    .do = Did you mean “{ $near }”? Correct the name, or add what is missing.
dangling-marker = The theme “{ $theme }” does not exist
    .why = The block does not count under any theme.
    .do = Correct the marker, or add the theme: ip add-theme
dangling-marker-near = The theme “{ $theme }” does not exist
    .why = The block does not count under any theme.
    .do = Did you mean #{ $near }? Correct the marker, or add the theme: ip add-theme
dangling-citation = “{ $id }”, which is cited, does not exist
    .why = Nobody can see what the statement rests on.
    .do = Correct the name, or add the note: ip add-interview
dangling-citation-near = “{ $id }”, which is cited, does not exist
    .why = Nobody can see what the statement rests on.
    .do = Did you mean “{ $near }”? Else add the note: ip add-interview
dangling-citation-passage = The note “{ $note }” has no passage called “{ $id }”
    .why = Nobody can see what the statement rests on.
    .do = Name the passage in the note: ^{ $id } at the end of the block.
dangling-citation-passage-near = The note “{ $note }” has no passage called “{ $id }”
    .why = Nobody can see what the statement rests on.
    .do = Did you mean “{ $near }”? Else name the passage in the note: ^{ $id } at the end of the block.

## coverage

## render

render-skip = Skip to the text
render-contents = Contents
render-notes = Notes
render-note = note { $number }
render-back = Back to the text from note { $number }
render-table = Table { $number }
render-evidence = What this rests on
render-drawing = Drawing: { $alternative }

## draft

## findings

## cli

cli = From what people said to what a council decides
    .project = The project’s folder, if you do not stand in it
    .lang = The language on the screen: da or en
    .color = Colour: auto, always or never
    .quiet = Print only what was asked for
cli-check = Find defects
    .format = How findings are shown: human, short, json, sarif or github
    .deny = Let warnings count as errors too: --deny warnings

help-template =
    {"{about-section}"}
    Usage: {"{usage}"}

    {"{all-args}"}
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-help = Show this help
help-version = Show the version

no-project = There is no project here: { $directory }
    .do = Go to the project’s folder, or make a new one: ip init

usage-unknown-argument = { $argument } is not known here.
usage-unknown-command = There is no command “{ $command }”.
usage-missing-value = { $argument } lacks a value.
usage-bad-value = “{ $value }” does not do for { $argument }.
usage-missing-argument = Missing: { $argument }
usage-missing-command = Say what is to be done.
usage-conflict = { $argument } can’t be used together with { $other }.
usage-number-of-values = { $argument } has too many or too few values.
usage-other = The command can’t be understood.
usage-near = Did you mean { $near }?
usage-more = See everything that can be used with --help.
