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

# kinds
kind-goal = goal
    .many = goals
kind-theme = theme
    .many = themes
kind-stakeholder = stakeholder
    .many = stakeholders
kind-note = note
    .many = notes
kind-passage = passage
    .many = passages
kind-chapter = chapter
    .many = chapters
kind-statement = statement
    .many = statements
kind-answer = answer
    .many = answers
kind-source = source
    .many = sources
kind-policy = manifest
    .many = manifests
kind-process = process
    .many = processes
kind-organisation = organisation
    .many = organisations
kind-group = group
    .many = groups
kind-phase = phase
    .many = phases
kind-milestone = milestone
    .many = milestones
kind-part = part of the vision
    .many = parts of the vision

# words
document-draft = draft
document-hearing = out for consultation
document-adopted = adopted
theme-status-proposed = proposed
theme-status-qualified = qualified
theme-status-adopted = adopted
theme-status-dropped = dropped
origin-commission = the commission
origin-inquiry = the inquiry
stakeholder-kind-citizens = citizens
stakeholder-kind-association = associations
stakeholder-kind-housing = housing organisations
stakeholder-kind-police = police
stakeholder-kind-business = businesses
stakeholder-kind-civil-society = civil society
stakeholder-kind-knowledge = knowledge institutions
stakeholder-kind-professionals = professionals
stakeholder-kind-politicians = politicians
stakeholder-kind-public = the public
degree-low = low
degree-medium = medium
degree-high = high
method-interview = interview
method-group-interview = group interview
method-dialogue-meeting = dialogue meeting
method-citizen-meeting = citizens’ meeting
method-committee = committee discussion
method-survey = survey
method-study = study or report
method-hearing = consultation response
basis-public-task = public task (Art. 6(1)(e))
basis-consent = consent (Art. 6(1)(a))
basis-public-record = publicly available material
consent-form-written = written
consent-form-oral = oral
consent-form-guardian = from a parent or guardian
special-none = no special categories
special-explicit-consent = explicit consent (Art. 9(2)(a))
special-public-interest = substantial public interest (Art. 9(2)(g))
special-made-public = made public by the person concerned (Art. 9(2)(e))
publish-none = only counted
publish-summary = may be cited, not quoted
publish-quote = may be quoted without a name
publish-named = may be quoted with the organisation’s name
right-consent = consent withdrawn
right-objection = objection (Art. 21)
chapter-status-outline = outline
chapter-status-draft = draft
chapter-status-review = for review
chapter-status-approved = approved
outcome-accepted = accepted
outcome-partly = partly accepted
outcome-rejected = not accepted
outcome-noted = noted
level-allow = allowed
level-warn = warning
level-deny = error
dimension-theme = theme
dimension-goal = goal
dimension-stakeholder = stakeholder
dimension-method = method
language-da = Danish
language-en = English

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
