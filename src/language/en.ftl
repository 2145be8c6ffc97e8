### Everything that people read, in English. The sections follow the folders of the house; each sentence stands once.

## Shared words

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
quarter = { $quarter ->
    [1] 1st
    [2] 2nd
    [3] 3rd
   *[other] { $quarter }th
} quarter of { $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
day-and-weekday = { $weekday } { $day }
and = and

## text

# readability
lix-very-easy = very easy
lix-easy = easy
lix-medium = medium
lix-hard = hard
lix-very-hard = very hard

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
kind-version = version
    .many = versions
kind-memo = memo
    .many = memos
kind-reviewed = reviewed statement
    .many = reviewed statements
kind-request = request
    .many = requests
kind-feedback = decision on a comment
    .many = decisions on comments
kind-remark = comment that waits
    .many = comments that wait
kind-group = group
    .many = groups
kind-phase = phase
    .many = phases
kind-milestone = milestone
    .many = milestones
kind-part = part of the vision
    .many = parts of the vision

# labels
label-id = Id
label-path = File
label-line = Line
label-title = Title
label-name = Name
label-text = Text
label-lix = LIX
label-words = Words
label-state = State
label-quote = Quotation
label-note = Note
label-chapter = Chapter
label-notes = Notes
label-cited = Cited in the draft
label-awaited = Awaited
label-aspects = Aspects
label-support = Support
label-sources = Sources
label-methods = Methods
label-against = Against
label-vision = Vision
label-indicators = Indicators
label-source = Source
label-target = Target
label-goals = Goals
label-status = Status
label-origin = Comes from
label-qualified-by = Qualified by
label-questions = Questions
label-part-of = Part of
label-kind = Kind
label-influence = Influence
label-affected = Affected
label-approach = How they are reached
label-declined = Declined
label-date = Date
label-reason = Reason
label-method = Method
label-stakeholders = Stakeholders
label-participants = Participants
label-themes = Themes
label-by = By
label-place = Place
label-journal = Journal number
label-language = Language
label-example = Example
label-number = Number
label-sender = Sender
label-concerns = Concerns
label-basis = Basis
label-consent = Consent
label-form = Form
label-evidence = Evidence
label-special = Special categories
label-informed = Participants informed
label-publish = Publication
label-delete-after = Delete after
label-extended = Put off
label-until = Until
label-hold = Deletion waits
label-named-by = Yes to the name
label-restricted = Under consideration
label-withdrawn = Withdrawn
label-right = Right
label-withdrawn-parts = Partly withdrawn
label-passages = Passages
label-erased = Erased
label-theme = Theme
label-owner = Written by
label-to = Answer to
label-outcome = Outcome
label-changed = Changed
label-start = Begins
label-end = Ends
label-after = After
label-due = Due
label-received = Received
label-closed = Closed
label-done = Reached
label-phase = Phase
label-unit = Unit
label-requires = Must hold first
label-reports-to = Reports to
label-members = Members
label-role = Role
label-area = Area
label-seats = Seats
label-groups = Groups
label-phases = Phases
label-milestones = Milestones
label-digest = Fingerprint
label-commit = Saved in git as
label-sent-to = Sent to
label-documents = Memos and letters
label-recalled = Recalled
label-memo = Memo
label-outside = Outside the authority
label-author = Author
label-type = Type
label-url = Address
label-parent = Published in
source-type-anthology = anthology
source-type-anthos = part of an anthology
source-type-article = article
source-type-artwork = artwork
source-type-audio = audio
source-type-blog = blog
source-type-book = book
source-type-case = court case
source-type-chapter = chapter
source-type-conference = conference
source-type-entry = entry
source-type-exhibition = exhibition
source-type-legislation = legislation
source-type-manuscript = manuscript
source-type-misc = other
source-type-newspaper = newspaper
source-type-original = original
source-type-patent = patent
source-type-performance = performance
source-type-periodical = periodical
source-type-post = post
source-type-proceedings = proceedings
source-type-reference = reference work
source-type-report = report
source-type-repository = repository
source-type-scene = scene
source-type-thesis = thesis
source-type-thread = thread
source-type-video = video
source-type-web = web page
informed-not-yet = not yet

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
    .also = housing association, landlord
stakeholder-kind-police = police
stakeholder-kind-business = businesses
stakeholder-kind-civil-society = civil society
stakeholder-kind-knowledge = knowledge institutions
stakeholder-kind-professionals = professionals
stakeholder-kind-politicians = politicians
stakeholder-kind-public = the public
degree-low = low
degree-medium = medium
    .also = middle
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
special-criminal = criminal offences (Art. 10; § 8 of the Danish act)
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
    .also = finished, done
outcome-accepted = accepted
outcome-partly = partly accepted
outcome-rejected = not accepted
outcome-noted = noted
request-kind-access = access (Art. 15)
request-kind-rectification = rectification (Art. 16)
    .also = correction
request-kind-erasure = erasure (Art. 17)
request-kind-objection = objection (Art. 21)
request-kind-restriction = restriction (Art. 18)
request-kind-withdrawal = withdrawal of consent (Art. 7)
    .also = consent withdrawn
request-outcome-granted = granted
request-outcome-partly = granted in part
    .also = in part
request-outcome-refused = refused
    .also = denied
request-outcome-withdrawn = taken back
    .also = dropped
level-allow = allowed
level-warn = warning
level-deny = error
dimension-theme = theme
dimension-goal = goal
dimension-stakeholder = stakeholder
dimension-method = method
language-da = Danish
language-en = English
state-counted = counted
state-uncoded = not coded
state-planned = planned
state-withdrawn = withdrawn
state-restricted = under consideration
state-erased = erased

# Keys: key-KIND-KEY; they stand as comments in new files, in ip schema and in the description of the format
key-goal-title = The goal in a few words
key-goal-vision = The parts of the vision that the goal serves
key-goal-indicators = How one can see whether the goal is reached
key-goal-indicators-title = What is measured
key-goal-indicators-source = Where the figure comes from
key-goal-indicators-target = What the figure should reach
key-theme-title = The theme’s name
key-theme-goals = The goals that the theme serves
key-theme-status = How far the theme is
key-theme-origin = Whether the commission names the theme or the inquiry added it
key-theme-qualified-by = The notes of the meetings that qualified the theme; needed from “qualified” on
key-theme-questions = What interviewers ask; every new note on the theme has them
key-stakeholder-name = The name of an organisation or a group, never of a private person
key-stakeholder-part-of = The larger stakeholder that this one is part of and counts towards
key-stakeholder-kind = What kind of stakeholder it is
key-stakeholder-influence = How much the stakeholder can do
key-stakeholder-affected = How much the policy means to the stakeholder
key-stakeholder-approach = How you reach the stakeholder; no names, numbers or addresses
key-stakeholder-declined = Needed where the stakeholder will not take part
key-stakeholder-declined-date = The day on which the stakeholder said no
key-stakeholder-declined-reason = Why the stakeholder said no
key-note-method = How you came to know it
key-note-date = The day of the conversation or meeting; in the future it makes the note a planned one
key-note-stakeholders = The stakeholders that were heard
key-note-title = A short heading without anybody’s name
key-note-participants = How many took part, you yourselves not counted
key-note-themes = The themes on the agenda
key-note-by = The unit that held the conversation; not a person
key-note-place = What kind of place, so that nobody can be recognised by it
key-note-source = The study or report in the list of sources
key-note-journal = The original’s number in the records system
key-note-language = The language that was spoken
key-note-example = Write true where the note is an example and was never collected
key-note-number = The number of the response
key-note-sender = The organisation that responded
key-note-concerns = The statements of the draft that the response is about
key-note-basis = What entitles you to process the data
key-note-consent = The consent; needed where that is the basis
key-note-consent-date = The day on which consent was given
key-note-consent-form = How consent was given
key-note-consent-evidence = Where the consent can be found, such as a number in the records system
key-note-special = The ground on which sensitive data may stand here, such as on health or belief; none where there are none
key-note-informed = The day on which participants were told what happens with what they say; else not-yet
key-note-publish = What may be used of the note in what is published
key-note-delete-after = The last day on which the note may be kept
key-note-extended = Each time that the day was put off; written by ip privacy extend
key-note-extended-until = The new day
key-note-extended-reason = Why the note is kept longer
key-note-extended-by = The unit that decided it
key-note-extended-date = The day on which it was decided
key-note-hold = Why deletion must wait, such as a request for access
key-note-named-by = The day on which the person agreed to be named
key-note-restricted = Needed while an objection or a rectification is weighed; until then the note counts nowhere
key-note-restricted-date = The day on which that was asked for
key-note-restricted-reason = Why the note rests
key-note-withdrawn = Needed where what was said was withdrawn; can’t be undone
key-note-withdrawn-date = The day on which it was withdrawn
key-note-withdrawn-right = Whether consent was withdrawn or an objection made
key-note-withdrawn-reason = Why, without names
key-note-withdrawn-parts = What one of several participants took back; written by ip privacy withdraw
key-note-withdrawn-parts-date = The day on which it was withdrawn
key-note-withdrawn-parts-right = Whether consent was withdrawn or an objection made
key-note-withdrawn-parts-reason = Why, without names
key-note-withdrawn-parts-passages = The names of the passages that were taken out
key-note-withdrawn-parts-participants = By how many the number of participants went down
key-note-erased = Needed where the text was erased
key-note-erased-date = The day on which the text was erased
key-note-erased-reason = Why the text was erased
key-chapter-title = The chapter’s heading
key-chapter-theme = The theme that the chapter is about
key-chapter-goals = The goals that the chapter serves
key-chapter-status = How far the chapter is
key-chapter-owner = The unit that writes it; not a person
key-answer-to = What is answered: a note, a passage, a statement, a theme or a milestone
key-answer-outcome = What came of it
key-answer-by = The group that decided
key-answer-date = The day of the decision
key-answer-changed = The statements that were changed
key-policy-title = The document’s title
key-policy-authority = The municipality’s name
key-policy-language = The document’s language
key-policy-version = Which version it is
key-policy-status = How far the document is
key-policy-period = The years that the policy is for
key-policy-case-number = The case’s number, such as 00.30.00-S00-5-18
key-policy-supersedes = The policy that the new one replaces
key-policy-supersedes-title = The old policy’s title
key-policy-supersedes-year = The year of its adoption
key-policy-vision = The vision that goals point to
key-policy-vision-title = The vision’s name
key-policy-vision-parts = The vision’s parts
key-policy-vision-parts-id = The part’s short name, which goals write
key-policy-vision-parts-title = The part’s wording
key-policy-legal-basis = The data protection officer’s text on the legal basis
key-policy-retention = How long notes are kept, such as 12m or 2y
key-policy-coverage = How many must be heard about what
key-policy-coverage-each = The target holds for each: theme, goal, stakeholder or method
key-policy-coverage-theme = The target holds for this theme
key-policy-coverage-goal = The target holds for this goal
key-policy-coverage-stakeholder = The target holds for this stakeholder
key-policy-coverage-method = The target holds for this method
key-policy-coverage-notes = As many notes
key-policy-coverage-passages = As many passages
key-policy-coverage-participants = As many participants
key-policy-coverage-stakeholders = As many stakeholders
key-policy-coverage-methods = As many methods
key-policy-coverage-themes = As many themes
key-policy-glossary = One word for one thing
key-policy-glossary-term = The word that you use
key-policy-glossary-instead-of = The words that it replaces
key-policy-checks = How serious a rule is: allow, warn or deny
key-policy-allow = Texts that a rule does not hold for
key-policy-allow-rule = The rule’s name
key-policy-allow-text = The text
key-policy-allow-reason = Why the rule does not hold
key-policy-evidence = How the draft shows what its statements rest on; by itself a box on the screen, and a line with an appendix on paper and in Word
key-policy-hosts = The hosts that git may send the project to, such as git.example.org; local is a folder or a drive
key-policy-data-protection = What participants are told of their data; in the data protection officer’s words
key-policy-data-protection-controller = Who answers for it, and how they are reached
key-policy-data-protection-officer = How the data protection officer is reached
key-policy-data-protection-purpose = What the data are used for
key-policy-data-protection-recipients = Who gets to see them
key-policy-data-protection-retention = How long they are kept
key-policy-data-protection-rights = Which rights participants have
key-policy-data-protection-complaint = Where one can complain
key-policy-limits = Limits
key-policy-limits-lix = The highest LIX of a chapter
key-policy-limits-small-count = Counts below this are not shown in what is published; at least 3
key-policy-limits-strong = When a statement is broadly supported
key-policy-limits-strong-notes = At least as many notes
key-policy-limits-strong-groups = From at least as many stakeholders
key-policy-limits-saturation = When more conversations add little
key-policy-limits-saturation-base = The first conversations, from which it is computed
key-policy-limits-saturation-run = The next conversations, which are held against them
key-policy-limits-saturation-threshold = The largest share of new things, such as 0.05
key-process-phases = The phases in their order
key-process-phases-id = The phase’s short name, by which others refer to it
key-process-phases-title = The phase’s name
key-process-phases-start = When the phase begins
key-process-phases-end = When the phase ends
key-process-phases-after = Milestones that must be reached first
key-process-milestones = The milestones in their order
key-process-milestones-id = The milestone’s short name, by which others refer to it
key-process-milestones-title = The milestone’s name
key-process-milestones-due = When it should be reached
key-process-milestones-done = The day on which it was reached
key-process-milestones-phase = The phase that it belongs to
key-process-milestones-unit = The unit that is responsible
key-process-milestones-note = The note of the meeting
key-process-milestones-requires = What must hold: milestones, coverage, themes or checks
key-organisation-groups = The groups
key-organisation-groups-id = The group’s short name, by which others refer to it
key-organisation-groups-title = The group’s name
key-organisation-groups-reports-to = The group that it reports to
key-organisation-groups-members = Who sits in the group
key-organisation-groups-members-unit = The unit
key-organisation-groups-members-name = A person whom the commission itself names
key-organisation-groups-members-role = The role
key-organisation-groups-members-area = The area
key-organisation-groups-members-seats = The number of seats, such as 1 or 1-2
key-version-date = The day on which the draft got this name
key-version-commit = Where the version stands in git
key-version-digest = A digest of the files that the draft is made of
key-version-journal = The version’s number in the records system
key-version-sent-to = Whom the version was sent to
key-version-sent-to-to = A group, a unit or an organisation, never a private person
key-version-sent-to-date = The day on which it was sent
key-version-sent-to-outside = Write true where the receiver is not part of the authority
key-version-sent-to-journal = The letter’s number in the records system
key-version-documents = The memos and letters that were made of the version
key-version-documents-memo = Which memo it is
key-version-documents-date = The day on which it was made or sent
key-version-documents-note = The note that the letter answers
key-version-documents-to = Whom it was sent to, never a private person
key-version-documents-outside = Write true where the receiver is not part of the authority
key-version-documents-journal = Its number in the records system
key-version-recalled = What was done about the copies that were sent when something was withdrawn
key-version-recalled-date = The day on which it was done
key-version-recalled-reason = What was done, and why
key-memo-title = The memo’s title

key-reviewed-words = Digest of the statement’s words
key-reviewed-for = Digests of what speaks for it
key-reviewed-against = Digests of what speaks against it
key-reviewed-quotes = Quotations that may be published, each under its digest
key-reviewed-quotes-by = The unit that approved the quotation
key-reviewed-quotes-date = The day on which it was approved
key-request-note = The note that the request is about
key-request-kind = What is asked for
key-request-received = The day on which the request came
key-request-due = The day by which it must be answered
key-request-extended = The day on which the person was told that the answer takes longer
key-request-closed = The day on which it was answered or taken back
key-request-outcome = What the answer was
key-feedback-state = What was decided
key-feedback-date = The day
key-feedback-from = Whose comment or change it was: a role, never a name
key-feedback-reason = Why it was left

## check

malformed-source = The source “{ $key }” can’t be read
    .why = The notes of the draft would show nothing but the key.
    .do = Look at its brackets, commas and quotation marks.
malformed-source-unclosed = The source “{ $key }” has no end
    .why = Where it stops is not known, so none of it is shown.
    .do = Close every bracket and quotation mark that it opens.
malformed-source-no-key = A source has no key
    .why = Without one, no chapter can cite it.
    .do = Write a key before the first comma: @book{"{"}key, …
malformed-source-no-type = The source “{ $key }” does not say what it is
    .why = The notes of the draft would show nothing but the key.
    .do = Write a type and a title: type: report and title: …
malformed-source-type = “{ $type }” is no type of source
    .why = The notes of the draft would show nothing but the key.
    .do = Write one of these: report, article, book, web, legislation, thesis, misc.
malformed-source-type-near = “{ $type }” is no type of source
    .why = The notes of the draft would show nothing but the key.
    .do = Write type: { $near }
malformed-source-date = “{ $value }” is not a date
    .why = The source can’t be read with it, and the notes of the draft would show nothing but the key.
    .do = Write 2018, 2018-05 or 2018-05-24.
malformed-source-address = “{ $value }” is not a whole address
    .why = The source can’t be read with it, and the notes of the draft would show nothing but the key.
    .do = Write it as the browser shows it, with https:// first.
malformed-source-value = “{ $value }” can’t stand in “{ $field }”
    .why = The source can’t be read with it, and the notes of the draft would show nothing but the key.
    .do = Correct it, or take “{ $field }” out.
malformed-source-abbreviation = “{ $word }” stands for nothing
    .why = Words without brackets are short names that a @string explains, and none does.
    .do = Put brackets around the words, or explain the name: @string{"{"}{ $word } = {"{"}…{"}"}{"}"}
malformed-source-reference = There is no source “{ $word }” to take anything from
    .why = What this source should have from it is missing in the notes of the draft.
    .do = Correct the name, or add the source.
malformed-source-cycle = Sources or short names take their words from themselves: { $keys }
    .why = Nobody can ever have written them out.
    .do = Take one of the links out.
malformed-source-too-much = “{ $key }” holds more brackets, or takes from more places, than can be followed
    .why = It would take for ever to read.
    .do = Write its words where they belong, without the brackets and detours.
ignored-source-part = There is no field “{ $field }” in a source
    .why = What stands there is shown nowhere.
    .do = Delete it, or use a field that there is: title, author, date, publisher, location, url, note.
ignored-source-part-near = There is no “{ $field }” in a source
    .why = What stands there is shown nowhere.
    .do = Write “{ $near }” if that is what you mean.
ignored-source-part-date = “{ $value }” is not a date
    .why = The source stands without a year in the draft.
    .do = Write 2018, 2018-05 or 2018-05-24. What is not published yet can be said in “note”.
ignored-source-part-address = “{ $value }” is no web address
    .why = The draft does not link to it.
    .do = Write it as the browser shows it, with https:// first.
answer-without-change = The answer is { $outcome }, but does not say what was changed
    .why = Whoever asked for it can’t see it in the text.
    .do = Name the statements that were changed under “changed”: [chapter#statement]
bad-date = “{ $date }” is not a date
    .why = The date can’t be compared with others or shown in the draft.
    .do = Write year, month and day: 2018-03-14. Where the day is not known, write 2018-03 or 2018.
bad-date-near = “{ $date }” is not a date as the program reads it
    .why = Dates are written alike in all files, so that they can be worked out and put in order.
    .do = Write { $near }
broken-template = The file { $path } can’t be used to make documents
    .why = Without it the draft would not look as you want, so nothing is made.
    .do = Correct the file, or delete it; then the program’s own is used.
broken-template-gap = The word in braces is none of those that are filled in
    .why = The text for participants can’t be made until it is corrected.
    .do = Write one of these, or delete the braces: { $names }
broken-template-syntax = The template can’t be understood
    .why = The page can’t be made.
    .do = Look whether each {"{{"} and {"{%"} is closed and spelt right. If the file is deleted, the program’s own is used.
broken-template-undefined = The template uses something that does not exist
    .why = The page can’t be made.
    .do = Use one of the names in the template that ip init --templates writes.
broken-template-unknown = The template calls something that does not exist
    .why = The page can’t be made.
    .do = Use only what stands in the template that ip init --templates writes.
broken-template-include = The template wants another file
    .why = A template can’t read files.
    .do = Write the content into the template.
broken-template-endless = The template goes on for too long
    .why = The page would never be done.
    .do = Look whether something is repeated too often.
broken-template-start = The template does not begin as a page must
    .why = The page’s security is put right after <head>, and nothing may stand before it.
    .do = Begin the file with <!DOCTYPE html>, <html lang="{"{{ language }}"}"> and <head>, in that order.
broken-template-not-text = The file is not saved as UTF-8
    .why = Letters can’t be read as they are meant.
    .do = Save the file again with the encoding UTF-8.
broken-template-style-end = Here stands </style, and so the style sheet ends in the middle of the page
    .why = The rest of it would stand on the page as text.
    .do = Delete it, in a comment too.
broken-template-style-open = The bracket is not closed
    .why = The rest of the style sheet does not work.
    .do = Close it where the rule ends.
broken-template-style-close = Here a bracket is closed that was not opened
    .why = This rule does not work.
    .do = Delete it, or open it where the rule begins.
broken-template-style-comment = The comment is not closed
    .why = The rest of the style sheet does not work.
    .do = Write */ where the comment ends.
broken-template-style-string = The quotation mark is not closed on its line
    .why = This rule does not work.
    .do = Write the last quotation mark.
broken-template-fetch = The style sheet wants to fetch something
    .why = The draft is one file that never fetches anything.
    .do = Delete the line, or put the picture in as a data: address.
broken-template-not-docx = The file is not a Word file
    .why = Styles and page can’t be read.
    .do = Open it in Word, and save it as .docx.
broken-template-docx-part = A part of the Word file is missing or can’t be read: { $detail }
    .why = Styles and page can’t be used.
    .do = Open the file in Word, and save it as an ordinary .docx, not as “Strict Open XML”.
broken-template-typst = The look of the PDF can’t be used. Typst says: { $detail }
    .why = The PDF can’t be made.
    .do = Correct the place, or delete the file; then the program’s own is used.
broken-template-not-png = The logo is not a png picture
    .why = It can’t be shown.
    .do = Save the picture as png.
broken-template-color = “{ $value }” is not a colour
    .why = Headings and lines can’t have it.
    .do = Write it as "#0b4a6f", with quotation marks.
copied-words = Eight words or more stand here as they stand in “{ $note }”
    .why = The participants were told that the note is retold and not quoted.
    .do = Put it in your own words.
dangling-reference = “{ $id }” does not exist
    .why = Nobody can see who or what is meant.
    .do = Correct the name, or add what is missing.
dangling-reference-near = “{ $id }” does not exist
    .why = Nobody can see who or what is meant.
    .do = Write “{ $near }” if that is what you mean. Otherwise add what is missing.
dangling-reference-gone = The words of “{ $id }” were deleted or withdrawn
    .why = The passage is no longer there, and it should not be.
    .do = Name the note alone: { $note }
dangling-marker = The theme “{ $theme }” does not exist
    .why = The block does not count under any theme.
    .do = Correct the marker, or add the theme: ip add-theme
dangling-marker-near = The theme “{ $theme }” does not exist
    .why = The block does not count under any theme.
    .do = Write #{ $near } if that is what you mean. Otherwise add the theme: ip add-theme
stray-hashtag = The word with # is no theme
    .why = It looks like a marker and is not printed where the words are quoted.
    .do = Write \# instead of #, so that the word stays.
stray-hashtag-chapter = Chapters have no themes
    .why = It is printed as it stands.
    .do = Delete it, or write \# where it is meant to stand there.
empty-statement = The statement “{ $name }” has no words
    .why = Nobody can see what the municipality wants.
    .do = Put the name at the end of the block that says it, or delete the name.
dangling-citation = “{ $id }”, which is cited, does not exist
    .why = Nobody can see what the statement rests on.
    .do = Correct the name, or add the note: ip add-interview
dangling-citation-near = “{ $id }”, which is cited, does not exist
    .why = Nobody can see what the statement rests on.
    .do = Write “{ $near }” if that is what you mean. Otherwise add the note: ip add-interview
dangling-citation-source = “{ $source }” is a source and has no passages
    .why = Only notes have passages with names, so nobody can see what is meant.
    .do = Write the place after a comma: [@{ $source }, p. 3]
dangling-citation-erased = The note “{ $note }” was deleted, and the passage “{ $id }” with it
    .why = The words had to go. That the conversation took place is something the statement may still rest on.
    .do = Cite the whole note: [@{ $note }]. Take out what is quoted.
dangling-citation-passage = The note “{ $note }” has no passage called “{ $id }”
    .why = Nobody can see what the statement rests on.
    .do = Name the passage in the note: ^{ $id } at the end of the block.
dangling-citation-passage-near = The note “{ $note }” has no passage called “{ $id }”
    .why = Nobody can see what the statement rests on.
    .do = Write “{ $near }” if that is what you mean. Else give the passage a name in the note, at the end of its paragraph, and write it here.
dangling-citation-passage-spelt = The note “{ $note }” has no passage called “{ $id }”
    .why = Nobody can see what the statement rests on.
    .do = Names are written with small letters a to z. Call the passage ^{ $right } at the end of its paragraph in the note, and write “{ $right }” here.
dangling-citation-passage-letters = The note “{ $note }” has no passage called “{ $id }”
    .why = Nobody can see what the statement rests on.
    .do = Names are written with small letters a to z. Give the passage such a name in the note, with ^ before it at the end of its paragraph, and write it here.

# reading

not-utf8 = The file is not saved as UTF-8
    .why = Æ, ø and å can’t be read, so nothing in the file counts.
    .do = Open the file in the program that wrote it, and save it again with the encoding UTF-8.
not-utf8-utf16 = The file is saved as UTF-16 and must be UTF-8
    .why = Nothing in the file counts.
    .do = Open the file, choose “Save as”, and choose the encoding UTF-8.
not-utf8-utf32 = The file is saved as UTF-32 and must be UTF-8
    .why = Nothing in the file counts.
    .do = Open the file, choose “Save as”, and choose the encoding UTF-8.
control-character = There is a hidden control character here ({ $code })
    .why = It can’t be seen, and it breaks the draft.
    .do = Delete the character and save the file.
invisible-character = There is an invisible character here ({ $code })
    .why = The text is another than it looks, and can’t be searched for.
    .do = Delete the character, or write the word again.
empty-file = The file is empty
    .why = Others can refer to it, yet nothing stands in it.
    .do = Write what belongs in it, or delete the file.
file-too-large = The file has more than 5 MB
    .why = It was not read. So large a file is nearly always something else than a note.
    .do = Split the text into several files, and keep originals in the records system or in private/.
unreadable-file = The file can’t be opened
    .why = The machine does not allow it to be read, so nothing in it counts.
    .do = Ask for read access, or move the file out of the project.
unreadable-file-kind = This has the name of a file and is none
    .why = It is a folder or something that only the machine uses, and can’t be read as text.
    .do = Give it another name, or move it out of the project.
unreadable-file-link = The link does not lead to a file of the project
    .why = Only what lies in the project’s own folders comes along when others fetch the project.
    .do = Put the file itself here instead of the link.
unreadable-file-folder = The folder can’t be opened
    .why = The machine does not allow it to be read, so nothing in it counts.
    .do = Ask for read access, or move the folder out of the project.
merge-conflict = Here stand two versions that git could not join
    .why = Neither holds until somebody has chosen. The rest of the file was not read.
    .do = Keep the right version, delete the other and the lines with <<<<<<<, ======= and >>>>>>>, and save the file.
merge-conflict-end = The other version ends here
malformed-file-name = “{ $name }” can’t be a file’s name
    .why = A file’s name is its id, by which other files refer to it.
    .do = Give the file a name of small letters (a-z), digits and hyphens.
malformed-file-name-near = “{ $name }” can’t be a file’s name
    .why = A file’s name is its id, by which other files refer to it: small letters (a-z), digits and hyphens.
    .do = Call the file { $right }
malformed-file-name-letter = The theme “{ $name }” must begin with a letter
    .why = Else it can’t be written as a marker in a note.
    .do = Give the file a name that begins with a letter.
malformed-file-name-long = The file’s name is too long
    .why = Not every machine can keep it, and nobody can remember it.
    .do = Give the file a short name.
malformed-file-name-signs = The name has characters that can’t be written
    .why = The file can’t be read, and nobody can refer to it.
    .do = Give the file a name of small letters (a-z), digits and hyphens.
reserved-file-name = Windows can’t use the file name “{ $name }”
    .why = A colleague with Windows can neither fetch nor open the file.
    .do = Give it another name.
bank-account = A bank account stands here: { $text }
    .why = It points at one person and can be misused.
    .do = Delete it, and write what it was about.
bank-account-likely = This looks like a bank account: { $text }
    .why = It points at one person and can be misused.
    .do = Delete it, and write what it was about. If it is something else, say so beside it: ip: allow bank-account: why
birth-date = A day of birth stands here: { $text }
    .why = With a few other facts it is enough to know a person by.
    .do = Write an age in round numbers if it matters. Otherwise delete the day.
birth-date-likely = This looks like a day of birth: { $text }
    .why = With a few other facts it is enough to know a person by.
    .do = Write an age in round numbers if it matters. Otherwise delete the day. If it is something else, say so beside it: ip: allow birth-date: why
cpr-number = A CPR number stands here: { $text }
    .why = It must not stand in a note and never be published. Git does not forget it.
    .do = Delete it, and write “a citizen”, say. Where git has it already, ask IT before others fetch it.
cpr-number-likely = This looks like a CPR number: { $text }
    .why = It must not stand in a note and never be published. Git does not forget it.
    .do = Delete it, and write “a citizen”, say. Where git has it already, ask IT before others fetch it. If it is something else, say so beside it: ip: allow cpr-number: why
document-number = The number of a personal paper stands here: { $text }
    .why = It belongs to one person and can be looked up.
    .do = Delete the number.
email-address = An e-mail address stands here: { $text }
    .why = It is often a name, and git does not forget it.
    .do = Delete it, and keep it in the records system if it is needed.
number-plate = A number plate stands here: { $text }
    .why = It can be looked up and points at an owner.
    .do = Write what the car did, and leave the number out.
number-plate-likely = This looks like a number plate: { $text }
    .why = It can be looked up and points at an owner.
    .do = Write what the car did, and leave the number out. If it is something else, say so beside it: ip: allow number-plate: why
phone-number = A telephone number stands here: { $text }
    .why = It belongs to one person, and git does not forget it.
    .do = Delete it, and keep it in the records system if somebody is to be called.
profile-address = A profile on a social network stands here: { $text }
    .why = It is a name, a picture and a circle of friends.
    .do = Write “on a social network”, and leave the profile out.
street-address = An address stands here: { $text }
    .why = A road with the number of a house points at a family.
    .do = Write the part of the town if the place matters. Otherwise delete the address.
third-person = This is about somebody who was not asked: { $text }
    .why = The one who spoke cannot agree for others.
    .do = Write it without the other, if that can be done.
consent-without-evidence = It is not said where the consent is kept
    .why = The municipality must be able to show that the participants said yes. Until it can, the public edition must wait.
    .do = Write the number of the case or the document, never a name: consent: {"{"}date: …, form: …, evidence: …{"}"}
small-number-in-words = So few can be recognised: “{ $text }”
    .why = The public edition is read by people who know who took part.
    .do = Write it without the number: some, several, most.
unapproved-quotation = The quotation was not approved for publication
    .why = The public edition leaves it out. Only quotations that somebody read and approved are printed.
    .do = Read it with ip review --quotes, and approve it if nobody can be recognised.
unapproved-quotation-answer = The quotation in the answer is not in the public edition
    .why = The answer is to somebody who must not be recognised, and nobody approved the words.
    .do = Write the answer so that it can be read without, or quote the words in a chapter and approve them: ip review --quotes
unapproved-quotation-insert = { $quotes ->
    [one] 1 of the quotations here was not approved for publication
   *[other] { $quotes } of the quotations here were not approved for publication
}
    .why = The public edition leaves them out. Only quotations that somebody read and approved are printed.
    .do = Read them with ip review --quotes, and approve those in which nobody can be recognised.
unapproved-quotation-surplus = Two other quotations of the same conversation are printed already
    .why = The public edition leaves this one out. The more quotations of one conversation, the easier it is to recognise who spoke.
    .do = Choose the two that are to be printed. Another is taken out with ip review --quotes --reject { $id }
unapproved-quotation-uncited = It is not said who said it
    .why = The public edition leaves the quotation out, since nobody can tell whether it may be used.
    .do = Write the source after the quotation: [@note#name]
unpublished-answer = The answer is not in the public edition
    .why = It is only to what few said, and would go if they took that back.
    .do = Write under to also which theme it is about, if everyone should read it.
unmarked-quotation = The words stand so in { $note } and would be printed without quotation marks
    .why = Nobody is asked whether they may be published, and whoever said them can be recognised.
    .do = Write it in other words, or put it in quotation marks with a citation.
unpublished-insert = “{ $name }” is left out of the public edition
    .why = It shows single conversations or small numbers by which people can be recognised.
    .do = Write the chapter so that it can be read without.
unpublished-source = The public edition does not name the source
    .why = Too few took part in conversations of that kind. Readers could work out who it was.
    .do = Nothing must be done if the statement can be read without.
unguarded-private = The folder { $folder } is shared with the others
    .why = It holds what must never be shared, and it is saved along with the rest, since no .gitignore names it.
    .do = Write a line with { $folder } in the file .gitignore in the project’s folder, and save that: ip save
unguarded-private-synced = { $program } shares the folder { $folder } with other machines
    .why = It has what must never be shared, and { $program } copies it out of the house.
    .do = Move the project to a place that is on this machine alone, and delete the copy in { $program }. Ask the data protection officer who may have seen it.
unguarded-private-sent = { $path } lies in the folder that must never be shared
    .why = Everyone whom it is sent to can read it, even after the file is deleted.
    .do = Send nothing, and ask IT: the file must come out of the saved versions.
unguarded-private-raw = { $path } is a recording or raw notes, and git would share the file
    .why = It can show who said what. Everyone who gets the folder gets it too, even after it is deleted.
    .do = Move the file to private/ or to the records system, and save again.
unguarded-private-raw-sent = { $path } is a recording or raw notes
    .why = It can show who said what. Everyone whom it is sent to has it, even after it is deleted.
    .do = Send nothing, and ask IT: the file must come out of the saved versions.
unguarded-private-kept = Git keeps { $files ->
        [one] a file
       *[other] { $files } files
    } of the folder { $folder }, such as { $path }
    .why = It has what must never be shared. Everyone who gets the folder gets that too, even after the file is deleted.
    .do = Run “git rm --cached -r private”, and save. If it was sent already, tell IT and the data protection officer.
unexpected-file = The file does not belong here and was not read
    .why = Only files that end in .md and .yaml are read here, and only in the folders that a project has.
    .do = Move it to private/ or to the records system, or write what it says into a note.
unexpected-file-ending = The file was not read because its name ends wrongly
    .why = Only files that end in .md and .yaml are read.
    .do = Call it { $right }
unexpected-file-look = No template has this name, and the file is not used
    .why = Documents look as if it were not there.
    .do = Give it one of the names in ip explain broken-template, or delete it.
unexpected-file-look-near = No template has this name, and the file is not used
    .why = Documents look as if it were not there.
    .do = Call it { $right }
unexpected-file-folder = The folder is not read. Was it meant to be “{ $right }”?
    .why = What lies in it does not count, and does not come into the draft.
    .do = Call it { $right }, or move its files to { $right }/
unexpected-file-leftover = The file looks like a copy that some program left, and was not read
    .why = A copy may be older than the original.
    .do = See whether it holds something that you miss, and delete it.
missing-front-matter = The file’s fields are missing
    .why = Without them nobody knows what the file is.
    .do = Begin the file with a line ---, write the fields, and end them with a line ---.
missing-front-matter-first = The first line with --- is missing
    .why = Without it the file’s details are only text: nobody knows what the file is.
    .do = Put a line with --- before the first detail.
missing-front-matter-open = The file’s fields never end
    .why = So nobody can see where the fields stop and the text begins.
    .do = Put a line --- after the last field.
yaml-syntax = The fields can’t be read from here on
    .why = The rest of the file’s fields are left out.
    .do = Write one field a line: name, colon, space and value. In doubt, put the value in quotation marks.
yaml-syntax-tab = There is a tab here
    .why = Fields can be indented with spaces only.
    .do = Delete the tab and write two spaces.
yaml-syntax-quote = The quotation marks do not match
    .why = Nobody can see where the text ends.
    .do = Put one quotation mark (") before and one after the whole text. Inside the text write it \".
yaml-syntax-escape = The sign after \ means nothing here
    .why = In quotation marks \ means something special, so the rest of the file’s details was not read.
    .do = Write \\ in place of \, or use ' in place of " around the whole text.
yaml-syntax-colon = There is a colon inside the value
    .why = Nobody can see what is the field’s name and what is its value.
    .do = Put the whole value in quotation marks.
yaml-syntax-bracket = The brackets do not match
    .why = Nobody can see where the list ends.
    .do = End [ with ] and {"{"} with {"}"}, and put commas between the parts.
yaml-syntax-indent = The line is wrongly indented
    .why = Nobody can see what it belongs to.
    .do = Let lines that belong together begin equally far in.
yaml-syntax-space = A space is missing after the colon
    .why = Without it name and value can’t be told apart.
    .do = Write name, colon, space and value.
yaml-syntax-line = The line is no field
    .why = The rest of the file’s fields are left out.
    .do = Write name, colon, space and value. For a remark to yourselves, put # before it.
yaml-syntax-sign = The value begins with a sign that means something special
    .why = The rest of the file’s fields are left out.
    .do = Put the whole value in quotation marks.
yaml-feature = This is { $feature }, which is not allowed
    .why = With it the file means something else than one can see.
    .do = Write the value out. Where it is plain text, put it in quotation marks.
yaml-anchor = an anchor (&)
yaml-alias = an alias (*)
yaml-tag = a tag (!)
yaml-merge-key = a merge key (<<)
yaml-second-document = a second document (---)
yaml-nesting = more than 64 lists inside each other
duplicate-key = “{ $key }” stands twice
    .why = A field can have one value only.
    .do = Keep the right one and delete the other.
first-place = It stands here first
unknown-key = There is no field “{ $key }” here
    .why = It is not read and is lost.
    .do = Delete it, or use one of these: { $keys }
unknown-key-near = There is no field “{ $key }” here
    .why = It is not read and is lost.
    .do = Write “{ $near }” if that is what you mean.
missing-key = The field “{ $key }” is missing
    .why = It must always be there, because the rest leans on it.
    .do = Add “{ $key }” with a value.
missing-journal = The note does not say where the original is
    .why = Where a participant asks to see or have deleted what you have, nobody can find it without the number in the records system.
    .do = Write the number in the note: journal: 18-1234
missing-key-values = The field “{ $key }” is missing
    .why = It must always be there, because the rest leans on it.
    .do = Add “{ $key }” with one of these words: { $values }
missing-key-special = It does not say whether the note has sensitive data
    .why = Sensitive are health, belief, origin, politics, trade unions and sex life – and criminal offences. They may be written down only where the law allows it.
    .do = Add “special” with one of these words: { $values }. Where there are several notes, take them one by one: ip privacy special --each
missing-key-line = The line “{ $key }:” is missing above this
    .why = Without it, this belongs to “{ $list }”, which it is none of.
    .do = Write “{ $key }:” on a line of its own above this.
missing-key-comment = The field “{ $key }” is empty: all after # is read as a remark
    .why = So the program does not see “{ $value }”.
    .do = Put it in quotation marks: { $key }: "{ $value }"
missing-key-all = The file’s details are empty
    .why = Without them nobody knows what the file is, and what may be done with it.
    .do = Fill in at least these fields: { $keys }
missing-key-target-cell = The target does not say what it is for
    .why = Nobody can work out whether it is reached.
    .do = Add one of the fields: { $keys }
missing-key-target-count = The target does not say how much it takes
    .why = Nobody can work out whether it is reached.
    .do = Add one of the fields with a number: { $keys }
missing-key-member = The member has neither a name, a unit, a role nor an area
    .why = Nobody can see who sits in the group.
    .do = Add one of the fields: { $keys }. If the seat is for nobody, delete the line.
wrong-type = Here must stand { $expected }
    .why = The value has another shape and can’t be used.
    .do = Write the value on the line of the field’s name. Where it is text, put it in quotation marks.
wrong-type-near = Here must stand { $expected }
    .why = The value has another form and can’t be used.
    .do = Write only: { $near }
wrong-type-plain = Here must stand { $expected }
    .why = The value has another shape and can’t be used.
    .do = Write it alone, without quotation marks and without other words.
wrong-type-list = Here must stand { $expected }
    .why = The value has another shape and can’t be used.
    .do = Put square brackets around it, or write each thing on a line of its own with a hyphen before it.
wrong-type-map = Here must stand { $expected }
    .why = The value has another shape and can’t be used.
    .do = Write the fields on a line each below, indented by two spaces.
wrong-type-colon = The colon after “{ $before }” makes the line a field, and here must stand { $expected }
    .why = The value has another shape and can’t be used.
    .do = Put the whole value in quotation marks.
wrong-type-key = A field’s name must be a single word
    .why = A list can’t be the name of something.
    .do = Write name, colon, space and value. Where it is text, put it in quotation marks.
shape-text = a text
shape-number = a whole number
shape-share = a number between 0 and 1
shape-flag = true or false
shape-date = a date, such as 2018-03-14
shape-duration = a number of months or years, such as 12m or 2y
shape-range = a number, or two with a hyphen between, such as 1-2
shape-word = a single word
shape-id = an id, such as boern-unge
shape-digest = a digest of 16 to 64 signs: digits and the letters a to f
shape-list = a list, such as [health, housing]
shape-map = fields with name and value
unknown-value = “{ $value }” can’t be used here
    .why = The field has fixed words to choose from, so that it can be counted.
    .do = Write one of these: { $values }
unknown-value-near = “{ $value }” can’t be used here
    .why = The field has fixed words to choose from, so that it can be counted.
    .do = Write “{ $near }” if that is what you mean. The words are: { $values }
malformed-id = “{ $id }” can’t be an id
    .why = Other places refer to it, so it may have small letters (a-z), digits and hyphens only.
    .do = Write a short name of small letters (a-z), digits and hyphens.
malformed-id-near = “{ $id }” can’t be an id
    .why = Other places refer to it, so it may have small letters (a-z), digits and hyphens only.
    .do = Write { $right }
malformed-marker = The marker is not written as one
    .why = The block does not count, or nobody can refer to it.
    .do = Write { $right }. Where it is no marker, put a backslash (\) before it.
malformed-marker-letters = The marker is not written as one
    .why = The block does not count, or nobody can refer to it.
    .do = Write the marker with the letters a to z, digits and hyphens. Where it is no marker, put a backslash (\) before it.
malformed-marker-dead-key = The last word looks like a name whose ^ went on top of the letter
    .why = So the block has no name, and nobody can refer to it.
    .do = Write { $right }. Where it is a plain word, put a full stop after it.
malformed-marker-name = This looks like a name and is none
    .why = It is printed as it stands, and nobody can refer to the block.
    .do = Write { $right } with a space before it. Where it is no name, write \^ instead of ^.
malformed-marker-middle = This looks like a name and stands in the middle of the block
    .why = It is printed as it stands, and nobody can refer to the block.
    .do = Write { $right } at the end of the block, with a space before it. Where it is no name, write \^ instead of ^.
malformed-marker-spaces = Only the first word after the slash belongs to the marker
    .why = The rest becomes text and is printed.
    .do = Write { $right }. Where the rest is text, put the marker at the end of the block.
malformed-marker-apart = No spaces may stand around the slash of a marker
    .why = What stands after it does not belong to the marker then, but becomes text and is printed.
    .do = Write { $right }
malformed-marker-glued = The theme does not stand free, so it is no marker
    .why = The block does not count under the theme.
    .do = Write { $right } with a space before it and no signs around it. Where it is no marker, write \# instead of #.
malformed-marker-parted = No space may stand after the # of a marker
    .why = The block does not count under the theme.
    .do = Write { $right }. Where it is no marker, write \# instead of #.
malformed-marker-sign = The sign “{ $sign }” only looks like the one that begins a marker
    .why = The block does not count, or nobody can refer to it.
    .do = Write { $right }
malformed-marker-heading = A theme alone on a line with a space after # is a heading
    .why = The block does not count under the theme.
    .do = Write { $right } without a space, or put it at the end of the block that it is for.
misread-line = The line “{ $line }” is not printed
    .why = It is read as the address of a link, and the words are gone.
    .do = Write \{ $line }
misread-line-number = The number “{ $number }.” is read as that of an item in a list
    .why = So it does not belong to the words, neither where they are quoted nor where they are printed.
    .do = Write { $number }\. instead of { $number }. Where it is a list, begin the item with a capital letter.
misread-line-underline = The paragraph is read as a heading, since “{ $line }” stands right under it
    .why = It does not count as a paragraph, and what follows belongs to the heading.
    .do = Put an empty line before “{ $line }”.
misplaced-marker = The marker stands in the wrong place
    .why = Nobody can see which block it belongs to.
    .do = Write it at the end of the block that it is for.
misplaced-marker-table = Markers can’t stand in tables and footnotes
    .why = Nobody can see what the marker is for.
    .do = Write the marker on a line of its own after the table, with an empty line between, or in the text.
misplaced-marker-middle = The name stands in the middle of the block
    .why = A name is for the whole block and comes last in it.
    .do = Move it to the end of the block. Where it is no name, write \^ instead of ^.
misplaced-marker-second = The block has a name already
    .why = A block can have one name only.
    .do = Delete one, or split the block in two.
misplaced-marker-alone = There is no block before the marker
    .why = A marker on a line of its own is for the block right before it.
    .do = Write the marker at the end of the block that it is for.
misplaced-marker-crowd = The headings have too many markers
    .why = Each marker in a heading is put on everything in its section, and here that is too much.
    .do = Write the markers in the blocks that they are for.
misplaced-marker-heading = A heading can’t have a name
    .why = Chapters refer to what was said, not to headings.
    .do = Put the name at the end of the block that is to be referred to.
malformed-citation = A name with @ before it is missing here
    .why = The draft can’t show what the statement rests on.
    .do = Write @ before each name, and semicolons between them: [@a#x; @b#y]
malformed-citation-adjacent = Two citations must stand in one bracket
    .why = Else they are not read as citations.
    .do = Write { $right }
malformed-citation-prefix = The words before the name are not known
    .why = They decide whether what is cited speaks for the statement or against it, and here it would count as for.
    .do = Write imod, mod, modsat or contra where it speaks against, else se, se også, jf., fx, see, see also, cf. or e.g. Other words belong outside the brackets.
malformed-citation-prefix-near = The words before the name are not known
    .why = They decide whether what is cited speaks for the statement or against it.
    .do = Write { $right } if “{ $meant }” is what you mean. Other words belong outside the brackets.
malformed-citation-second = A semicolon is missing before the second name
    .why = Else only the first one counts, and nobody sees whether the second speaks for or against.
    .do = Write { $right }
malformed-citation-apart = The passage’s name stands apart from the note’s
    .why = So the whole note would be cited, and not the passage.
    .do = Write { $right }
malformed-citation-against = The word that says against stands after the name
    .why = So what is cited would count for the statement.
    .do = Write { $right }
malformed-citation-outside = The word that says against stands outside the bracket
    .why = So what is cited counts for the statement.
    .do = Write { $right }
malformed-citation-key = The name of what is cited is not written as one
    .why = Nobody can see what the statement rests on.
    .do = Write { $right }
malformed-citation-raw = This looks like a citation and is none
    .why = It is printed as it stands, and what it names does not count under the statement.
    .do = Write { $right }. Where it is no citation, write \@ instead of @, or put it between two `.
malformed-citation-place = Nothing can be cited here
    .why = The citation would be printed as it stands. Only chapters and memos cite.
    .do = Cite it in a chapter, or write in words here what you mean.

# what chapters and notes say
contradictory-citation = { $passage } is cited both for and against the same statement
    .why = So the passage counts on both sides, and nobody can see what was said.
    .do = Delete one of the two. If one part of the passage is for and another against, divide it, and name each: ^name
dates-out-of-order = The phase ends before it begins
    .why = So the plan can’t be worked out. The phase begins on { $date }.
    .do = Correct “start” or “end”.
dates-out-of-order-note = This happened before the conversation was held
    .why = The conversation is from { $date }. One of the dates must be a slip.
    .do = Correct the date here or the note’s “date”.
dates-out-of-order-request = This happened before the request came
    .why = The request came on { $date }. One of the dates must be a slip.
    .do = Correct the date here or “received”.
doubtful-participants = Nobody took part, yet there is a note
    .why = The note counts with no people wherever they are counted.
    .do = Write how many took part. If the number is not known, delete the line.
doubtful-participants-group = A group interview with one participant
    .why = In the account of the method it will stand as a conversation with several.
    .do = Correct the number, or write: method: interview
duplicate-chapter-number = Two chapters have the number { $number }
    .why = So the rest of the file name decides which of them comes first in the draft.
    .do = Give one of them another number at the front of its file name.
duplicate-chapter-number-other = The other chapter
early-deletion = The note must be deleted before the conversation is held
    .why = The conversation is from { $date }. If the date stays, the note is kept too long or deleted too soon.
    .do = Correct “delete-after” or the note’s “date”.
uninformed-consent = Those who consented have not been told
    .why = A consent holds only where people know what they say yes to. Until then there is no basis for using the conversation.
    .do = Tell the participants what happens with what they say, get their yes, and write both days. Otherwise ask the data protection officer.
special-without-consent = Explicit consent, yet the conversation does not rest on consent
    .why = Where consent is not the basis, it does not allow sensitive data to be written down.
    .do = If they agreed, write basis: consent, and the day at “consent”. Else the ground is another: ask the data protection officer, and correct “special”.
informed-afterwards = The participants were told after the conversation
    .why = The conversation was on { $date }. They have a right to know what happens with what they say before they say it.
    .do = Correct the date. If it is right, say why at the end of the line: # ip: allow informed-afterwards: why
overdue-deletion = The note should have been deleted on { $day }
    .why = It was promised to the participants, and the municipality may not keep it longer.
    .do = Erase it: ip privacy erase { $note } – that somebody was heard still counts. If it must wait, say why: hold: …
overdue-deletion-long = The note should have been deleted on { $day }, more than a month ago
    .why = It was promised to the participants, and the municipality may not keep it longer. The public edition must wait for it.
    .do = Erase it: ip privacy erase { $note } – that somebody was heard still counts. If it must wait, say why: hold: …
open-remark = A comment waits here: { $text }
    .why = Somebody asked or proposed something, and nobody decided about it.
    .do = Mend the text if it needs mending, and delete the comment. See them all: ip list remark
placeholder = Here still stands “{ $text }”
    .why = The words were only to hold the place, and they are printed in the draft.
    .do = Write the right text, or delete them.
published-placeholder = Here still stands “{ $text }”
    .why = The document is in hearing or adopted, and others read it now.
    .do = Write the right text, or delete it.
unmet-milestone = “{ $milestone }” is not reached: a milestone that it requires is not
    .why = The plan does not count it as reached, and what waits for it stands still.
    .do = Write when the other one was reached, or delete “done” here. More: ip status
unmet-milestone-checks = “{ $milestone }” is not reached: the check finds errors
    .why = The plan does not count it as reached, and what waits for it stands still.
    .do = Correct the errors: ip check. Or delete “done” here.
unmet-milestone-coverage = “{ $milestone }” is not reached: somebody is still to be heard
    .why = The plan does not count it as reached, and what waits for it stands still.
    .do = See who is missing: ip coverage. Or delete “done” here.
unmet-milestone-planned = “{ $milestone }” is not reached: the meeting has not been held yet
    .why = The plan does not count it as reached, and what waits for it stands still.
    .do = Correct the meeting’s date in the note, or delete “done” here.
unmet-milestone-themes = “{ $milestone }” is not reached: a theme is still only proposed
    .why = The plan does not count it as reached, and what waits for it stands still.
    .do = Qualify or drop the themes: ip list theme. Or delete “done” here.
unmet-milestone-withdrawn = “{ $milestone }” is not reached: the meeting’s note was withdrawn
    .why = The plan does not count it as reached, and what waits for it stands still.
    .do = Refer to another note, or delete the line “note”.
coded-planned-note = A meeting that has not been held yet already has passages under a theme
    .why = The note’s date is { $date }. Nobody has said anything yet, and the passage would count.
    .do = Correct the date if the meeting was held. Otherwise take the marker out until you have talked.
duplicate-name = The name “{ $name }” is used twice in the same file
    .why = A reference to “{ $name }” could mean two things.
    .do = Give one of them another name, and correct the references that mean it.
duplicate-name-first = the name stands here first
duplicate-note = The note has exactly the same content as “{ $note }”
    .why = The same talk counts twice.
    .do = Delete the copy. Where it is another meeting, correct the note.
duplicate-note-first = the other note
goal-without-theme = The goal “{ $goal }” has no theme
    .why = Nobody is asked about it, and the policy can’t say how it is to be reached.
    .do = Name the goal under “goals” in a theme, or make a theme: ip add-theme
hard-to-read = The chapter is harder to read than agreed: LIX { $lix } ({ $level })
    .why = The project’s limit is { $limit }. Many readers give up when a text is hard.
    .do = Split the longest sentences, and use shorter words.
hard-to-read-sentence = { $words ->
    [one] { $words } word in one sentence
   *[other] { $words } words in one sentence
}
misleading-elision = The word “{ $word }” is left out of the quotation
    .why = Without it the quotation may say the opposite of what the participant said.
    .do = Keep the word. If the meaning is the same, write an excuse with a reason.
misleading-elision-scattered = Only single words are left of the quotation
    .why = Words that are picked here and there are nobody’s sentence.
    .do = Quote a whole sentence. Or retell what was meant without quotation marks.
missing-alternative-text = The picture has no description
    .why = Those who can’t see the picture are told nothing. The law on web accessibility asks for it.
    .do = Write between [ and ] what the picture shows.
missing-picture = The picture “{ $target }” does not exist
    .why = A picture would be missing from the draft.
    .do = Put the file in policy/pictures/, or correct the name.
missing-picture-near = The picture “{ $target }” does not exist
    .why = A picture would be missing from the draft.
    .do = Write “{ $near }” if that is what you mean. Otherwise put the file in policy/pictures/.
missing-picture-outside = The picture “{ $target }” does not lie in the project
    .why = The draft may only use files that come with the project.
    .do = Put the file in policy/pictures/, and write pictures/ and the file’s name.
missing-picture-remote = The picture “{ $target }” lies on the net
    .why = Nothing is fetched from the net, so the picture would be missing from the draft.
    .do = Save the picture in policy/pictures/, if you may use it, and write pictures/ and the file’s name.
invisible-character-soft-hyphen = There is a soft hyphen here (U+00AD), which can’t be seen; the file has { $count } in all
    .why = A program divided the words. They can’t be searched for, and quotations do not match.
    .do = Search for the character in the file, and replace it with nothing.
undefined-footnote = The footnote “{ $label }” has no text
    .why = The draft prints the signs as they are written, and the reader gets no note.
    .do = Write [^{ $label }]: and the note’s text on a line of its own, or delete the reference.
lost-footnote = Nothing refers to the footnote “{ $label }”
    .why = The note’s text is left out of the draft.
    .do = Write [^{ $label }] in the text where the note belongs, or delete it.
lost-footnote-second = The footnote “{ $label }” has two texts; only the first is used
    .why = In one place the reader sees the wrong text.
    .do = Give one of them another name, also where the text refers to it.
misplaced-footnote = A footnote can’t stand in a heading or in another footnote
    .why = It gets different numbers in different formats, and Word can’t have it there.
    .do = Move it into the text.
misplaced-footnote-citation = Nothing can be cited in a heading or in a footnote
    .why = The citation becomes a footnote itself. It gets different numbers in different formats, and Word can’t have it there.
    .do = Move the citation into the text below the heading, or to where the footnote is set.
cut-value = “{ $text }” is left out
    .why = A space and a # make the rest of the line a remark, so the value ends before it.
    .do = If it belongs to the value, put the whole value in quotation marks. If it is a remark, write a space after #.
lost-cell = The row has more cells than the table’s heading
    .why = What stands here is left out of every format.
    .do = Write a heading for the cell, or move the text. Where the bar is part of the text, write \|
marker-in-code = “{ $marker }” does not count: the line is indented and read as program code
    .why = That happens when text is pasted from Word. The block does not count, and is printed as it stands.
    .do = Delete the tab or the spaces at the start of the lines. Where it is program code, put ``` on a line before and after it.
marker-in-code-fence = “{ $marker }” does not count: it stands in a block of program code
    .why = The block begins with ``` or ~~~. The text does not count, and is printed as it stands.
    .do = Delete the lines with ``` or ~~~ around the text. Where it is program code, put ``` after it.
marker-in-code-quotation = The quotation is indented and read as program code
    .why = It is then held neither against what was said nor against what the note may be used for. It is printed as it stands.
    .do = Delete the tab or the spaces at the start of the lines. Where it is program code, put ``` on a line before and after it.
lazy-quotation = The line has no > and stands right under a quotation, so it belongs to it
    .why = So the interviewer’s words become the participant’s own, and may be quoted.
    .do = Put > before it if the participant said it. Else put an empty line above.
pasted-bullet = “{ $bullet }” does not begin an item here; the lines run together
    .why = The items become one long block, so they can’t be coded and cited each by itself.
    .do = Write - and a space before each item. `ip add-interview --from` does so itself.
foreign-syntax = “{ $signs }” is written for another program
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Delete the signs, or put a backslash (\) before them.
foreign-syntax-name = “{ $signs }” is printed as it stands
    .why = Only passages of notes and statements of chapters have names.
    .do = Delete it. Where it is no name, write \^ instead of ^.
foreign-syntax-remark = The remark “{ $signs }” is not hidden
    .why = Another program hides it. Here it is printed for everyone to read.
    .do = Write <!-- comment: … --> instead of %% … %%.
foreign-syntax-link = “{ $signs }” is no link here
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Write [words](#chapter--name) for a place in the draft, [words](https://…) for a web site and [@note#name] for a note.
foreign-syntax-embed = “{ $signs }” puts nothing in here
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Write ![What the picture shows](pictures/name.png) for a picture; other text must be written here.
foreign-syntax-strike = “{ $signs }” is not struck through
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Delete the words; `ip diff` shows what changed. Where the signs are meant, write \{ $sign }
foreign-syntax-highlight = “{ $signs }” is not highlighted
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Write *the words* or **the words**. Where the signs are meant, write \{ $sign }
foreign-syntax-formula = “{ $signs }” does not become a formula
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Write it with plain signs. Where it is an amount, write \$
foreign-syntax-block = “{ $signs }” does not become a box
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Delete the line; use a heading or a quotation (>).
foreign-syntax-callout = “{ $signs }” does not become a box
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Delete the signs, and write the word as plain text. Where it is no quotation, delete the > too
foreign-syntax-footnote = “{ $signs }” does not become a footnote
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Write [^1] here, and [^1]: with the note’s text on a line of its own.
foreign-syntax-field = “{ $signs }” is not filled in
    .why = Another program puts something in here. In the draft the signs are printed as they stand.
    .do = Write what is to stand here, or delete it.
foreign-syntax-change = “{ $signs }” does not become a change
    .why = Another program shows here what somebody wants to change. In the draft the signs are printed as they stand.
    .do = Change the text, or delete the signs.
foreign-syntax-emoji = “{ $signs }” does not become a picture
    .why = Another program puts a sign in here. In the draft the word is printed as it stands.
    .do = Write in words what is meant, or put in the sign itself.
foreign-syntax-command = “{ $signs }” is a command to another program
    .why = Another program obeys it. Here it is printed as it stands.
    .do = Delete it. Chapters begin on a new page by themselves, and *the words* become italic.
foreign-syntax-heading = “{ $signs }” does not become a heading
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Write ## before it instead.
foreign-syntax-contents = “{ $signs }” does not become a table of contents
    .why = The draft gets one by itself. The signs are printed as they stand.
    .do = Delete it.
foreign-syntax-attribute = “{ $signs }” is not understood
    .why = Another program reads the signs. Here they are printed as they stand.
    .do = Delete it. How things look is set in templates/.
dangling-link = The link leads to “{ $target }”, which is not in the draft
    .why = The reader gets nowhere.
    .do = Write #chapter, #chapter--name or #chapter--heading.
dangling-link-near = The link leads to “{ $target }”, which is not in the draft
    .why = The reader gets nowhere.
    .do = Did you mean { $near }?
dangling-link-empty = The link has no address
    .why = The reader gets nowhere.
    .do = Write the address between the brackets, or delete the link.
link-to-file = The link leads to the file “{ $target }”
    .why = Whoever is sent the draft does not have the file. The draft shows only the words.
    .do = Link to a web site (https://…) or a place in the draft (#chapter--name), or write where the file can be had.
link-to-file-web = The address “{ $target }” is read as a file
    .why = Whoever is sent the draft does not have the file. The draft shows only the words.
    .do = Write { $right }
link-to-file-chapter = The link leads to the file “{ $target }”
    .why = Whoever is sent the draft does not have the file. The draft shows only the words.
    .do = Write { $right }, which leads to the chapter in the draft.
lazy-quotation-above = The quotation is here
unmarked-voice = The participant’s own words stand in quotation marks
    .why = Only what stands after > is somebody’s own words. No chapter can quote the words here.
    .do = Put the words on a line of their own with > before it, where they shall be quotable.
mixed-terms = “{ $word }” is used here; the glossary says “{ $term }”
    .why = The reader may think that two words mean two things.
    .do = Write “{ $term }”, or change the glossary in policy/policy.yaml.
not-informed = The participants have not been told yet
    .why = They have a right to know what happens with what they say. The public edition must wait for it.
    .do = Tell them, and write the date: informed: 2018-03-14
person-name = Here stands a name of your list: { $text }
    .why = Notes say which group was heard, never who. Once it is saved in git, it stays there.
    .do = Write “a father”, for example. Where the word means something else here, say why: <!-- ip: allow person-name: why -->
outdated-evidence = What “{ $statement }” rests on has changed since the two were last read together
    .why = The statement may say something else than what it rests on now.
    .do = Read them again, and change the statement where that is needed. Then write: ip review { $id }
outdated-evidence-more = The statement “{ $statement }” rests on more than when the two were last read together
    .why = The statement may say something else than what it rests on now.
    .do = Read them again, and change the statement where that is needed. Then write: ip review { $id }
outdated-evidence-fewer = Something that “{ $statement }” rested on is gone since the two were last read together
    .why = A passage was deleted, withdrawn or is no longer cited.
    .do = Read them again, and change the statement where that is needed. Then write: ip review { $id }
outdated-evidence-words = The statement “{ $statement }” was rewritten since it was last read with what it rests on
    .why = The statement may say something else than what it rests on.
    .do = Read them again, and then write: ip review { $id }
outdated-evidence-here = This has changed or was added since
outdated-evidence-own = The statement’s own words have changed too
outdated-evidence-was = It said “{ $before }”. Now it says “{ $now }”
outdated-evidence-new = This was added since
outdated-evidence-gone = This is gone since: “{ $words }” ({ $id })
outdated-evidence-gone-source = The source { $id } is gone since
outdated-evidence-gone-untold = { $id } is gone since. Its words are not repeated: they may have been deleted or withdrawn
planned-citation = The note “{ $note }” lies in the future
    .why = It is planned for { $date }, so nothing in the draft can rest on it yet.
    .do = Correct the note’s date if the meeting was held. Otherwise take the citation out.
quotation-not-allowed = The quotation may not be used
    .why = The note may be retold, not quoted.
    .do = Write it in your own words, or { $by ->
        [none] ask
       *[other] have { $by } ask
    } those who took part.
quotation-not-allowed-none = The quotation may not be used
    .why = The note is only counted; its words may not stand in the draft.
    .do = Take the quotation out, or { $by ->
        [none] ask
       *[other] have { $by } ask
    } those who took part.
quotation-not-allowed-run = Eight words or more stand here as they stand in a note that may not be quoted
    .why = It is a quotation without quotation marks, too.
    .do = Put it in your own words, or { $by ->
        [none] ask
       *[other] have { $by } ask
    } those who took part.
quotation-not-allowed-note = this says what the note may be used for
raw-html = HTML does not work in the text
    .why = The code is shown as it stands in the draft.
    .do = Use Markdown: **bold**, *italic*, an empty line between paragraphs.
skipped-heading-level = The heading skips a level
    .why = Those who have the text read aloud find their way by the levels of the headings.
    .do = Write { $expected } instead of { $level }.
skipped-heading-level-title = The heading stands on the same level as the file’s title
    .why = The title stands at the top of the file; the text’s own headings belong under it.
    .do = Write ## instead of #.
theme-without-goal = The theme “{ $theme }” has no goal
    .why = The reader can’t see why the theme is there.
    .do = Name one or more goals under “goals” in the theme.
unanswered-response = The hearing response has no answer
    .why = Its sender can’t see what came of it, and why.
    .do = Write it: ip add-answer --to { $note }
unanswered-response-point = The passage “{ $name }” of the hearing response has no answer
    .why = The rest of the response has one. The sender can’t see what came of this, and why.
    .do = Write it: ip add-answer --to { $note }#{ $name }
unanswered-response-unnamed = A passage of the hearing response has no answer
    .why = The rest of the response has one. Without a name the passage can’t get its own.
    .do = Write a name at the block’s end, ^name, and answer it: ip add-answer
uncited-passage = No chapter uses the passage “{ $name }”
    .why = It was given a name, but it may have been forgotten.
    .do = Cite it in a chapter, or take the name out.
carried-citation = The sentence lacks a word once the citation is gone
    .why = The draft shows a small number or nothing where the citation stands.
    .do = Write who it is, and put the citation behind: “As the residents say … [@note#passage]”
carried-citation-brackets = What stands around the citation is left alone
    .why = The draft shows a small number or nothing where the citation stands.
    .do = Write { $right }
uncited-quotation = The quotation has no source
    .why = Readers can’t see who said it, and nobody can verify the words.
    .do = Write the citation at the end of the quotation: [@note#passage]. If the words are your own, take > away.
uncoded-agenda-theme = No passage of the note is about the theme “{ $theme }”
    .why = The theme was on the agenda, but it does not count until a passage carries its marker.
    .do = Write #{ $theme } by what was said. If you did not get to it, take the theme out of “themes”.
uncoded-note = The note is not put under any theme
    .why = The date has passed, but the note does not count until a passage has a theme.
    .do = Write #theme by the passages that are about a theme.
uncoded-passage = The passage “{ $name }” belongs to no theme
    .why = A chapter can use it, but it counts under no theme.
    .do = Write a theme at the end of the block, such as #health
uncoded-passage-whole = The passage “{ $name }” belongs to no theme
    .why = A chapter can use it, but it counts under no theme.
    .do = Write a theme on the line below the table or the list, before the name: #health ^{ $name }
unfaithful-quotation = The quotation does not stand like this in the note
    .why = A quotation is the participant’s own words.
    .do = Write it as it stands in the note, with […] where words are left out. Or retell it without quotation marks.
unfaithful-quotation-from = From here the quotation is not word for word
    .why = A quotation is the participant’s own words.
    .do = Write it as it stands in the note, with […] where words are left out. Or retell it without quotation marks.
unfaithful-quotation-half = The quotation mark has no partner, and from here the note says it otherwise
    .why = Without the other mark nobody sees where the participant’s own words begin and end.
    .do = Put in the quotation mark that is missing. Where it is no quotation, delete the other one.
unfaithful-quotation-block = The quotation does not stand in what is cited
    .why = What stands in quotation marks or after > is the participant’s own words.
    .do = Write it as it stands in the note, with its citation right after it. If it is no quotation, write it without quotation marks, a title in *italics*.
unfaithful-quotation-beside = The quotation does not stand in what is cited beside it
    .why = What stands in quotation marks or after > is the participant’s own words.
    .do = Write it as it stands in the note. If it is no quotation, write it without quotation marks and without >, a title in *italics*.
unfaithful-quotation-answer = The quotation does not stand so in “{ $note }”, which the answer is to
    .why = Those who get the answer know what they said.
    .do = Write it as it stands in the note; use […] where words are left out. Or write it in other words, without quotation marks.
unfaithful-quotation-summary = What is quoted is not the participant’s own words
    .why = The passage of “{ $note }” is the interviewer’s summary.
    .do = Retell it without quotation marks. If it is word for word, put > before it in the note.
unfaithful-quotation-none = The note “{ $note }” has no quotations
    .why = A quotation is the participant’s own words, and in the note they must stand with > before them.
    .do = Retell it without quotation marks. If it is word for word, put > before it in the note.
unfaithful-quotation-erased = The note “{ $note }” was deleted, and the quotation can no longer be verified
    .why = The words had to go, from the draft too.
    .do = Take the quotation out. The statement may still cite the note.
unfaithful-quotation-source = this is what the note says
unknown-insert = “{ $name }” can’t be inserted
    .why = Nothing would stand at this place of the draft.
    .do = Use one of these names: { $names }
unknown-insert-near = “{ $name }” can’t be inserted
    .why = Nothing would stand at this place of the draft.
    .do = Write “{ $near }” if that is what you mean. Otherwise use one of these names: { $names }
unknown-insert-unnamed = It is not said what is to be inserted here
    .why = Nothing would stand at this place of the draft.
    .do = Write one of these names after ip: { $names }
unknown-insert-fence = This looks like something to insert and is printed as code
    .why = The draft would not show what you asked for.
    .do = Write ```{ $right } on a line of its own, with nothing before it, and end with ``` on a line of its own.
unknown-insert-option = “{ $insert }” has no option “{ $key }”
    .why = The option would not work, and the draft would show something else than you asked for.
    .do = Use one of these: { $keys }
unknown-insert-option-near = “{ $insert }” has no option “{ $key }”
    .why = The option would not work, and the draft would show something else than you asked for.
    .do = Write “{ $near }” if that is what you mean. Otherwise use one of these: { $keys }
unknown-insert-option-none = “{ $insert }” has no options
    .why = “{ $key }” would not work.
    .do = Delete this, and mend what the rule finds.
unknown-insert-option-value = “{ $value }” can’t be chosen here
    .why = The option would not work, and the draft would show something else than you asked for.
    .do = Use one of these words: { $values }
unknown-insert-option-value-near = “{ $value }” can’t be chosen here
    .why = The option would not work, and the draft would show something else than you asked for.
    .do = Write “{ $near }” if that is what you mean. Otherwise use one of these words: { $values }
unknown-insert-option-type = The option of “{ $insert }” can’t be read
    .why = Here { $expected } must stand.
    .do = Write one option a line, with a colon after its name, such as: limit: 3
unsafe-link = The link could do harm
    .why = It may make the reader’s machine do something. The draft shows only the words.
    .do = Link to a web site (https://…), a mail address or a place in the draft (#chapter--name).
unsafe-link-mistyped = The link’s address is not written as one
    .why = It leads nowhere. The draft shows only the words.
    .do = Begin the address with https://, mailto: or tel:, or write a place in the project.
unsafe-picture = “{ $what }” in the picture can run a program
    .why = Whoever opens the draft must not come to run anything.
    .do = Save the picture again as plain SVG or as PNG.
unsafe-picture-costly = “{ $what }” in the picture asks for so much work that it can’t be drawn
    .why = Whoever makes or opens the draft would wait for minutes or more.
    .do = Save the picture again as PNG.
unsafe-picture-entity = The picture has short forms of its own (ENTITY), which can hide what it says
    .why = It can’t be seen whether the picture only draws.
    .do = Save the picture again as plain SVG or as PNG.
unsafe-picture-outside = The picture fetches something that lies outside of it: “{ $what }”
    .why = Nothing is fetched when the draft is opened, so something would be missing from the picture.
    .do = Save the picture again with everything in the file, or save it as PNG.
unsafe-picture-unreadable = The file can’t be read as an SVG picture
    .why = It can’t be seen whether the picture only draws, and some will not be able to see it.
    .do = Save the picture again as plain SVG or as PNG.
unsupported-statement = The statement “{ $statement }” has no support
    .why = The reader can’t see whom or what it rests on.
    .do = Cite a note or a source: [@note#passage]. See what was said about the theme: ip list passage
unsupported-statement-against = Nothing speaks for the statement “{ $statement }”
    .why = What the statement cites speaks against it or does not count.
    .do = Cite something that speaks for it, or decide whether the statement should stand.
hidden-citation = The note “{ $note }” may only be counted
    .why = No document may show whom it is from. The reader can’t see what the statement rests on.
    .do = Find other support too, or ask those who spoke.
hidden-citation-answer = The words are from “{ $note }”, which may not be quoted
    .why = The draft and the memos show “[…]” instead. Only the letter to those who spoke has the words.
    .do = Write the answer so that it can be read without them.
restricted-citation = The note “{ $note }” is under consideration
    .why = Until that is decided it counts nowhere, and the draft shows neither its words nor its source.
    .do = Wait for the decision, or find other support.
withdrawn-text = The note was withdrawn, and its text still stands
    .why = Those who spoke have said no. Everyone who has the folder can still read it.
    .do = Delete it: ip privacy withdraw { $note }
withdrawn-citation-answer = The answer is to the note “{ $note }”, which was withdrawn
    .why = Those who spoke have said no. The draft and the memos may not report what they asked for.
    .do = Take the reference out of the answer, or delete the answer.
withdrawn-citation-answer-part = The answer is about “{ $id }”, which was withdrawn
    .why = Whoever said it took it back. The rest of the note { $note } still holds.
    .do = Take the reference out of the answer, or delete the answer.
withdrawn-citation-part = The passage “{ $passage }” of the note “{ $note }” was withdrawn
    .why = Whoever said it took it back. The rest of the note still holds.
    .do = Find something else that it rests on, or take it out.
withdrawn-version = “{ $name }” was sent and rests on the note “{ $note }”, of which something was withdrawn
    .why = Those who got it can still read it.
    .do = Ask them to delete it. Then write what you did: ip mark { $name } --recalled DATE --reason WHAT
withdrawn-version-unknown = “{ $name }” was sent, and nobody can tell whether it rests on the note “{ $note }”, of which something was withdrawn
    .why = The version is not in the history. If it is in it, those who got it can still read it.
    .do = Look yourselves, and ask them to delete it if it does. Then write what you did: ip mark { $name } --recalled DATE --reason WHAT
withdrawn-citation = The note “{ $note }” was withdrawn
    .why = Those who spoke have said no. Nothing in the draft may rest on it.
    .do = Find other support, or take it out.
# ids, references, dates, excuses

duplicate-id = “{ $id }” stands twice
    .why = Nobody knows which of them a reference means.
    .do = Give one of them another id, and correct the references that mean it.
duplicate-id-file = Two files have the id “{ $id }”
    .why = Nobody knows which of them a reference means.
    .do = Rename one of the files, or join them.
duplicate-id-other = The other file
duplicate-id-note = The note
duplicate-id-source = “{ $id }” is both a source and a note
    .why = Chapters cite both in the same way, so nobody knows which is meant.
    .do = Give the source another id.
ambiguous-reference = “{ $id }” can mean several things
    .why = More than one thing has that id, and each can stand here.
    .do = Write which one you mean: { $ids }
cycle = Actors go round in a circle: { $cycle }
    .why = An actor can’t be part of itself.
    .do = Delete “part-of” in one place of the circle.
cycle-groups = Groups go round in a circle: { $cycle }
    .why = A group can’t report to itself.
    .do = Delete “reports-to” in one place of the circle.
cycle-process = The process goes round in a circle: { $cycle }
    .why = They wait for each other, so none can be reached.
    .do = Delete one of them under “requires”, “after” or “phase”.
future-date = { $day } has not come yet
    .why = The field says that something has happened.
    .do = Correct the date, or leave it out until it has happened.
unknown-rule = There is no rule “{ $rule }”
    .why = So the line has no effect.
    .do = See the rules’ names: ip explain
unknown-rule-near = There is no rule “{ $rule }”
    .why = So the line has no effect.
    .do = Write “{ $near }” if that is what you mean. See all the rules’ names: ip explain
unknown-rule-fixed = The rule “{ $rule }” can’t be turned down or excused
    .why = What it finds can’t be read or would be lost.
    .do = Delete the line.
allow-without-reason = It does not say why “{ $rule }” is excused here
    .why = Without a reason the excuse does nothing.
    .do = Write the reason after a colon: ip: allow { $rule }: reason
unusable-picture = The picture “{ $path }” is { $format }, which the draft can’t show
    .why = The picture would be missing in every format without anybody being told.
    .do = Open the picture, save it as JPEG or PNG in policy/pictures/, and write the new name here.
unusable-picture-broken = The file “{ $path }” is not a whole picture
    .why = The picture would be missing in the draft without anybody being told.
    .do = Open the original picture, and save it again as JPEG or PNG in policy/pictures/.
unused-allow = The excuse from “{ $rule }” is not needed
    .why = The rule finds nothing here. Left standing, the excuse may hide a new defect.
    .do = Delete the excuse, or move it to the place that it is for.

## coverage

# targets that hold where a project has none of its own
coverage-default-citizens = Groups of citizens, each: 6 notes. Basic themes show within six interviews of a group that is alike (Guest, Bunce and Johnson 2006); most studies reach saturation after 9–17 (Hennink and Kaiser 2022). So six is the least.
coverage-default-organisation = Other stakeholders, each: 2 notes. There is no norm for organisations; two notes can bear out or contradict each other (judgement).
coverage-default-open = Politicians and the public: 1 note. They are heard as a whole, in a committee or at an open meeting (judgement).
coverage-default-theme = Themes, each: 3 notes, 2 stakeholders and 2 methods. A finding is broad when at least three notes from at least two stakeholders bear it; two methods, because people say one thing alone and another in a group (judgement).
coverage-default-goal = Goals, each: 1 theme. Nobody is asked about a goal without a theme.
# figures
coverage-title = Who was heard about what?
coverage-title-of = { $rows } and { $columns }
coverage-caption = { $title } – number of { $unit }
coverage-corner = { $rows } ({ $unit })
coverage-of-theme = themes
coverage-of-goal = goals
coverage-of-stakeholder = stakeholders
coverage-of-method = methods
coverage-of-notes = notes
coverage-of-passages = passages
coverage-of-participants = participants
coverage-total = Total
coverage-target = Target
coverage-target-of-goals = Target
coverage-awaited-column = { $name }, on its way
coverage-whole = The whole project
coverage-amount-notes = { $number ->
    [one] 1 note
   *[other] { $number } notes
}
coverage-amount-passages = { $number ->
    [one] 1 passage
   *[other] { $number } passages
}
coverage-amount-participants = { $number ->
    [one] 1 participant
   *[other] { $number } participants
}
coverage-amount-stakeholders = { $number ->
    [one] 1 stakeholder
   *[other] { $number } stakeholders
}
coverage-amount-methods = { $number ->
    [one] 1 method
   *[other] { $number } methods
}
coverage-amount-themes = { $number ->
    [one] 1 theme
   *[other] { $number } themes
}
coverage-mark-short = ! = below target
coverage-mark-short-of-goals = ! = below target
coverage-mark-awaited = +1 = on its way
coverage-unstated = { $notes ->
    [one] 1 note that does not say how many took part counts as nobody
   *[other] { $notes } notes that do not say how many took part count as nobody
}
coverage-mark-accepted = * = no gap
coverage-mark-unlinked = empty = the theme does not serve the goal
coverage-examples-all = All notes are examples: they show the work and record no real conversation.
coverage-examples-some = { $examples } of { $notes } notes are examples: they show the work and record no real conversation.
coverage-dropped = the theme was dropped
coverage-dropped-by = the theme was dropped; { $by } answered in { $path }
coverage-dropped-by-on = the theme was dropped; { $by } answered on { $day } in { $path }
coverage-declined = does not want to take part: { $reason }
coverage-declined-on = said no on { $day }: { $reason }
coverage-choice-goal = The goal “{ $goal }” has no theme. Add a theme (ip add-theme), or name the goal under “goals” in a theme that there is.
coverage-choice-themes = The goal “{ $goal }” has { $have } of { $need }. Add a theme (ip add-theme), or name the goal under “goals” in a theme that there is.
coverage-choice-serving = { $cell }: the theme does not serve the goal. Name the goal under “goals” in the theme, or delete the target in policy.yaml.
coverage-choice-hearing = { $cell }: { $have } of { $need }. Hearing responses come of themselves, once the draft is in hearing.
coverage-choice-nobody = { $cell }: { $have } of { $need }. The project has no stakeholders or methods left that could close the rest. Add a stakeholder (ip add-stakeholder), or lower the target in policy.yaml.

## evidence

# support
evidence-box = a box under each statement
evidence-line = a line under each statement, and an appendix
evidence-appendix = an appendix only
evidence-none = not at all
edition-internal = for those who work with the notes
edition-public = for everyone
strength-broad = broadly supported
strength-several = supported by several
strength-single = a single voice
strength-written = rests on written sources
strength-none = without support
# people
people = { $number ->
    [0] { $unstated ->
        [0] 0 participants
       *[other] an unknown number of participants
    }
   *[other] { $number ->
        [one] 1 participant
       *[other] { $number } participants
    }{ $unstated ->
        [0] {""}
        [one] { " " }(1 note does not say how many)
       *[other] { " " }({ $unstated } notes do not say how many)
    }
}
people-figure = { $number }{ $unstated ->
    [0] {""}
   *[other] { " " }({ $unstated } unknown)
}
# sides
side-one = 1 note of { $from }
side-counts = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}, { $groups ->
    [one] 1 stakeholder
   *[other] { $groups } stakeholders
}, { $methods ->
    [one] 1 method
   *[other] { $methods } methods
}
side-both = { $number ->
    [one] The same note speaks both for and against: { $notes }.
   *[other] The same { $number } notes speak both for and against: { $notes }.
}
side-from-interview = { $participants ->
    [0] an interview
    [one] an interview with 1 participant
   *[other] an interview with { $participants } participants
}
side-from-group-interview = { $participants ->
    [0] a group interview
    [one] a group interview with 1 participant
   *[other] a group interview with { $participants } participants
}
side-from-dialogue-meeting = { $participants ->
    [0] a meeting
    [one] a meeting of 1 participant
   *[other] a meeting of { $participants } participants
}
side-from-citizen-meeting = { $participants ->
    [0] a meeting
    [one] a meeting of 1 participant
   *[other] a meeting of { $participants } participants
}
side-from-committee = { $participants ->
    [0] a committee meeting
    [one] a committee meeting of 1 participant
   *[other] a committee meeting of { $participants } participants
}
side-from-survey = { $participants ->
    [0] a survey
   *[other] a survey with { $participants } answers
}
side-from-study = a study
side-from-hearing = a hearing response
# balance, depth
share-of = { $part } of { $whole }
saturation-few = too few notes ({ $notes } of { $needed })
saturation-nothing = no aspects to measure by
saturation-not-yet = not reached ({ $share })
saturation-reached = reached at note { $note } ({ $share }){ $later ->
    [0] {""}
    [one] , but 1 new aspect since
   *[other] , but { $later } new aspects since
}
saturation-computed = Saturation says whether more notes still bring new aspects. It is computed like this: the first { $base } notes are the base, and then { $run } are looked at at a time. It is reached when those bring at most { $threshold } as many new aspects as the base had. It is an indication and proves nothing.

## process

process-phase-planned = Planned
process-phase-open = Under way
process-phase-done = Over
process-phase-blocked = Waiting
process-phase-late = Late
process-milestone-planned = Planned
process-milestone-open = Under way
process-milestone-done = Reached
process-milestone-blocked = Waiting
process-milestone-late = Late
process-no-date = no date
process-overdue = { $date }, { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
process-due = { $date }, { $days ->
    [one] tomorrow
   *[other] in { $days } days
}
process-due-today = { $date }, today
process-waits = waits for “{ $title }”
process-waits-because = waits for “{ $title }”, because { $reason }
process-waits-that = waits for “{ $title }”, which { $rest }
process-waits-unknown = waits for “{ $title }”, which does not exist
process-why-not = waits, because { $reason }
process-why-not-reported = said to be reached, but { $reason }
process-missing-done = nobody has written that it is reached
process-missing-later = it is not reached yet ({ $date })
process-missing-note = the note of the meeting is missing ({ $note })
process-missing-withdrawn = the note of the meeting was withdrawn ({ $note })
process-missing-planned = the meeting has not been held yet ({ $date })
process-missing-milestone = “{ $title }” is not reached
process-missing-coverage = { $number ->
    [one] the coverage has 1 gap
   *[other] the coverage has { $number } gaps
}
process-missing-themes = { $number ->
    [one] 1 theme is not qualified
   *[other] { $number } themes are not qualified
}
process-missing-checks = { $number ->
    [one] there is 1 error in the project
   *[other] there are { $number } errors in the project
}

# became
became-open = no answer yet

## render

render-skip = Skip to the text
render-contents = Contents
render-show-contents = Show the contents
render-notes = Notes
render-note = note { $number }
render-back = Back to the text from note { $number }
render-table = Table { $number }
point = Point { $number }
render-evidence = What this rests on
render-template-failed = The template { $path } can’t be used for this document, line { $line }
    .do = Nothing was written. Correct the line, or delete the file; then the program’s own template is used.
render-logo = Logo: { $authority }
render-drawing = Drawing: { $alternative }
render-inserted = inserted
render-inserted-end = end of inserted
render-deleted = deleted
render-deleted-end = end of deleted
render-moved = moved here
render-moved-end = end of moved
render-wide-picture = Wide drawing that scrolls sideways
render-drawing-details = Show as a table

# workbooks
workbook-code = code
workbook-choices = Choices
workbook-choices-description = The words that can be chosen in the list, and the codes that they stand for
workbook-choose = Choose one of the words of the list. They stand in the sheet Choices.
workbook-gaps = Missing
workbook-where = Where
workbook-amount = How much
workbook-plan = Plan
workbook-inquiry = What closes the gaps
workbook-list = { $kind } of { $title }
workbook-cut = The text in { $sheet }, { $cell }, is too long for a cell and was cut. The whole text stands in the file.
workbook-cut-end = … [cut: the whole text has { $signs } characters]
workbook-rows = The sheet { $sheet } would get { $rows } rows, and Excel can’t have that many.
    .do = Choose some of them, for example with --theme or --since.
workbook-failed = The workbook can’t be made. { $why }
# PDF
render-page = page
render-untitled = Untitled
render-pdf-missing = { $number ->
    [one] PDF: the fonts lack one character, shown as �: { $signs }
   *[other] PDF: the fonts lack { $number } characters, shown as �: { $signs }
}
render-pdf-told = { $number ->
    [one] PDF: one picture can’t be shown; its text alternative stands in its place.
   *[other] PDF: { $number } pictures can’t be shown; their text alternatives stand in their place.
}
render-docx-told = { $number ->
    [one] Word: the picture { $paths } can’t be shown; its text alternative stands in its place. Use PNG or JPEG.
   *[other] Word: { $number } pictures can’t be shown; their text alternatives stand in their place: { $paths }. Use PNG or JPEG.
}
render-pdf-notes = PDF: there are { $number } notes, and there can be { $most } at most.
    .do = Gather the notes, or make the other formats: ip build --format html,md,docx
render-pdf-pages = PDF: the document has about { $number } pages, and there can be { $most } at most.
    .do = Make several documents of it, or make the other formats: ip build --format html,md,docx
render-pdf-failed-at = PDF: “{ $words }” in the section “{ $heading }” can’t be laid out: { $reason }
    .do = Write the place differently, without a link or very long words for example, or make the other formats meanwhile: ip build --format html,md,docx
render-pdf-failed = PDF: the document can’t be laid out: { $reason }
    .do = Make the other formats meanwhile: ip build --format html,md,docx

# docx
render-caption-figure = Figure
render-caption-table = Table
render-reference-title = Template for Word
render-reference-use = Here stands each of the styles that the documents use. Change the styles, the page, the header and the footer in Word, and save the file. This text is not used.
render-reference-heading = Heading
render-reference-text = Ordinary text.
render-style-statement = Statement
render-style-evidence = Statement’s evidence
render-style-notice = Notice
render-style-figure = Figure
render-style-drawing = Diagram
render-style-drawing-text = Text in a diagram
render-style-figure-text = Figure in words
render-style-rule = Dividing line
render-style-authority = Issuing authority
render-style-cover-authority = Issuing authority on the cover
render-style-cover-title = Title on the cover
render-style-stamp = Mark on the cover
render-style-front-line = Front page line
render-style-banner = Mark on every page
render-style-table = Policy table
render-style-table-caption = Table title
render-style-table-text = Table text
render-style-table-small = Small table text
render-style-annex = Appendix text
render-style-annex-list = Appendix list
render-style-annex-quote = Appendix quotation

## draft

# draft
draft-file-internal = INTERNAL
draft-banner-internal = INTERNAL – NOT FOR PUBLICATION
draft-chapter-outline = The chapter is not written yet.
draft-examples-all = The notes behind this draft are examples. They are written to show the work, and record no real conversations.
draft-examples-some = { $examples } of the { $notes } notes behind this draft are examples. They record no real conversations.
draft-examples-public = Some of the notes behind this draft, or all of them, are examples. They record no real conversations.
front-version = Version
front-status = Status
front-period = Period
front-case-number = Case number
front-supersedes = Replaces
front-vision = Vision
front-about = About
front-day = Date
front-since = Since
front-compared = Compared with the draft
# what statements rest on
public-quotation = [quotation left out]
public-left-out = The overview is not in the public edition.
public-talk = conversation or meeting
public-broad-for = broadly supported
public-limited-for = supported to a limited extent
public-broad-against = against: broadly supported
public-limited-against = against: supported to a limited extent
public-is-heard = Heard?
public-heard = heard
public-not-heard = cannot be said in this edition
public-heard-key = “Heard” stands only where so many spoke that it could be said though somebody took their words back. The others may have been heard or not.
public-heard-above = Who was heard is in the table of the stakeholders earlier in the document.
public-support-key = “Broadly supported” stands at the statements that many speak for. “Supported to a limited extent” stands at all others: at those that few speak for, and at those that nothing speaks for yet. What a statement rests on is only told where it points at nobody.
public-totals = The work rests on { $counts }.
public-count-citizen-meeting = { $number ->
    [one] 1 citizens’ meeting
   *[other] { $number } citizens’ meetings
}
public-count-committee = { $number ->
    [one] 1 committee discussion
   *[other] { $number } committee discussions
}
public-count-survey = { $number ->
    [one] 1 survey
   *[other] { $number } surveys
}
public-count-study = { $number ->
    [one] 1 study or report
   *[other] { $number } studies and reports
}
public-count-hearing = { $number ->
    [one] 1 consultation response
   *[other] { $number } consultation responses
}
public-talks-about = about { $number } interviews and other conversations
public-talks-few = fewer than { $number } or exactly { $number } interviews and other conversations
public-talks-at-least = at least { $number } interviews and other conversations
public-people-about = About { $number } people took part in all.
public-people-under = Fewer than { $number } people took part in all.
public-people-untold = How many took part is not shown: it is fewer than { $number }, or few notes would decide the number.
public-people-at-least = At least { $number } people took part in all.
public-no-sources = The draft refers to no sources that can be shown here.
public-origins = Heard:
public-answered = Our answers
public-meetings = The citizens’ meetings
public-no-feedback = There is nothing yet that everyone can be told.
public-sender = Citizens and others
public-responses = { $number ->
    [one] 1 consultation response has come in.
   *[other] { $number } consultation responses have come in.
}
public-responses-at-least = { $number ->
    [one] At least 1 consultation response has come in.
   *[other] At least { $number } consultation responses have come in.
}
public-responses-untold = How many consultation responses have come in is not shown: too few people would decide the number.
public-responses-named = Organisations and others who agreed to it stand by name. Of what others said only the answers are shown.
public-at-least = at least { $count }
public-no-points = There are no responses that can be shown here.
public-all-answered = Every response that can be shown here has an answer.
grounds-title = What the points rest on
grounds-number = P{ $number }
grounds-entry = appendix P{ $number }
grounds-notes = { $number ->
    [one] 1 note
   *[other] { $number } notes
}
grounds-sources = { $number ->
    [one] 1 written source
   *[other] { $number } written sources
}
grounds-against = { $number } against
voice-see-source = see the source
voice-against = Against:
voice-erased = the source is deleted
voice-withdrawn = [withdrawn]
voice-restricted = [under consideration]
voice-unknown = [not shown until the lines at the top of the note can be read]
voice-left-out = […]
voice-counted = a note that is only counted
voice-counted-only = { $notes ->
        [one] 1 more note is counted, and may not be described
       *[other] { $notes } more notes are counted, and may not be described
    }.
voice-example = example
voice-for = For it:
voice-against-heading = Against it:
voice-nothing = None of those who were heard is named as a ground for the statement.
voice-notes-against = { $notes ->
    [one] 1 note against
   *[other] { $notes } notes against
}
voice-participants = { $participants ->
    [one] with 1 participant
   *[other] with { $participants } participants
}
voice-counts = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}, { $people }, { $groups ->
    [one] 1 stakeholder
   *[other] { $groups } stakeholders
}, { $methods ->
    [one] 1 method
   *[other] { $methods } methods
}
voice-both = { $notes ->
    [one] 1 note stands on both sides
   *[other] { $notes } notes stand on both sides
}
voice-source-read = retold in one of the notes and counted there
voice-who-and-how = Heard: { $groups }. How: { $methods }.
decided-heading = This was answered:
decided-count = { $answers ->
    [one] 1 answer
   *[other] { $answers } answers
}
decided-to = In answer to:
decided-theme = the theme “{ $title }”
decided-milestone = the milestone “{ $title }”
decided-changed = Changed:
decided-about = Statements that it is about:
decided-changed-here = The statement was changed.
insert-no-answers = There are no answers to show.
insert-answers-other = Outside the themes
insert-goal-vision = Supports { $vision }: { $parts }.
insert-indicators = It can be seen by:
insert-indicator-target = the target is { $target }
insert-indicator-source = source: { $source }
insert-no-themes = There are no themes to show.
insert-theme-goals = Shall lead to: { $goals }.
insert-stakeholders = The stakeholders
insert-stakeholder = Stakeholder
insert-stakeholders-heard = Stakeholders
insert-stakeholder-kind = Kind
insert-approach = How we reach them
insert-declined = Declined: { $reason }
insert-member = Who
insert-member-any = Member
insert-member-unit = Unit
insert-member-area = Area
insert-member-seats = Seats
insert-seats-range = { $from } or { $to }
insert-reports-to = Reports to: { $superior }.
insert-phases = Phases
insert-phase = Phase
insert-start = Begins
insert-end = Ends
insert-after = Requires
insert-milestones = Milestones
insert-milestone = Milestone
insert-due = By
insert-done = Reached
insert-not-done = not reached
insert-late = not reached, overdue
insert-unit = Responsible
insert-statement = Statement
insert-strength = Ground
insert-for = For
insert-against = Against
insert-participants = Participants
voices-all = The draft cites { $cited } of the { $notes } notes.
voices-heard = Heard in notes
voices-cited = Cited in the draft
voices-by-stakeholder = Who was heard, and whom the draft cites
voices-by-method = How they were heard, and what the draft cites
voices-all-heeded = The draft cites everybody who was heard.
voices-unheeded = Heard, but not cited in the draft: { $stakeholders }.
voices-declined-heading = Declined to take part:
voices-declined = { $stakeholder } ({ $date }): { $reason }
voices-nobody-declined = Nobody declined to take part.
depth-caption = Aspects of the themes
depth-of-stakeholder = Aspects of the themes as named by: { $stakeholder }
depth-new = Aspects, and new ones note by note
depth-row = { $aspects } in { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}: { $new }
depth-none = no notes
depth-saturation = Saturation
depth-own = { $theme } (came up on the way)
depth-of-theme = New aspects, note by note: { $new }. Saturation: { $saturation }.
depth-foreseen = Every theme is in the commission.
depth-unforeseen = { $number ->
    [one] One theme was not in the commission but came up on the way: { $themes }.
   *[other] { $number } themes were not in the commission but came up on the way: { $themes }.
}
insert-questions-title = Open questions
insert-questions = { $number ->
    [one] One open question for the steering group. There is evidence both for and against:
   *[other] { $number } open questions for the steering group. There is evidence both for and against:
}
insert-no-statements = There are no statements to show.
insert-quotes-cut = { $shown } of { $all } quotations are shown here.
insert-no-quotes = There are no quotations that may be shown.
insert-no-sources = The draft does not cite anybody or anything yet.
source-used = Used in:
source-against = (against)
source-answered = Answered:
insert-no-notes = Nobody has been heard yet.
insert-methods = How people were heard
insert-coverage-gaps = { $gaps ->
    [0] Every target for who is to be heard is reached.
    [one] There is 1 gap against the targets for who is to be heard.
   *[other] There are { $gaps } gaps against the targets for who is to be heard.
}
insert-method = Method
insert-notes = Notes
insert-planned = { $notes ->
    [one] 1 conversation or meeting is planned and does not count.
   *[other] { $notes } conversations and meetings are planned and do not count.
}
insert-responses-expected = { $notes ->
    [one] 1 hearing response has not come yet and does not count.
   *[other] { $notes } hearing responses have not come yet and do not count.
}
insert-period = { $notes ->
    [one] There is 1 note
   *[other] There are { $notes } notes
} with { $people }, from { $first } to { $last }.
insert-untold-notes = { $notes ->
    [one] 1 note may not be described and is counted in the total alone.
   *[other] { $notes } notes may not be described and are counted in the total alone.
}
insert-period-untold = { $notes ->
    [one] There is 1 note
   *[other] There are { $notes } notes
} with { $people }.
insert-themes-support = What the themes rest on
insert-theme = Theme
insert-statements = Statements
insert-without-theme = Chapters without a theme
# drawings
drawing-part = Part { $part } of { $parts }.
drawing-heat-map = { $title } The stronger the colour, the more.
drawing-key = Number of { $unit }:
drawing-figure = { $name }: total { $total }.
drawing-figures = { $name }: total { $total }; { $cells }.
drawing-total = Total { $total }.
drawing-totals = Total { $total }; { $cells }.
drawing-none = No { $unit }: { $names }.
drawing-awaited = { $counted } and { $awaited } on the way
drawing-short = { $figure } (short of the target)
drawing-short-of-goals = { $figure } (short of what is asked)
drawing-short-of-target = { $figure } (short of the target of { $target })
drawing-short-of-goals-target = { $figure } (short of the { $target } asked)
drawing-heat-map-targets = { $title } The stronger the colour, the more. 2/3 is 2 where the target is 3.
drawing-timeline = Timeline of phases and milestones.
drawing-row = { $name }: { $time }.
drawing-period = { $start } – { $end }
drawing-due = due { $due }
drawing-reached = reached { $done }
drawing-reached-due = reached { $done }, due { $due }
drawing-today = today, { $day }
drawing-late = overdue, due { $due }
drawing-not-reached = not reached, { $time }
drawing-key-reached = reached
drawing-key-not-reached = not reached
drawing-key-late = overdue
drawing-key-due = due
drawing-support = What the themes rest on: number of notes and sources for and against.
drawing-support-of = { $chapter }: what the statements rest on, number of notes and sources for and against.
drawing-theme = { $name } ({ $number ->
    [one] 1 statement
   *[other] { $number } statements
})
drawing-for = for
drawing-against = against
drawing-bar = { $name }: { $for } for and { $against } against.

# memos
memo-date = Date
memo-since = Only these parts of the memo are from the time after { $day }: { $parts }. The rest shows everything as it is now.
memo-since-heard = who was consulted
memo-since-changes = changes in the draft
memo-since-analysis = what was said about the themes
memo-since-unforeseen = what the themes do not name
memo-since-feedback = what was said, answered or changed
memo-themes = Themes
memo-uncoded = not coded yet
memo-state = State
memo-period = Period
memo-waits = Remark
memo-heard = { $notes ->
    [0] Nobody has been heard yet.
    [one] There is 1 note, with { $people }.
   *[other] There are { $notes } notes from interviews, meetings, studies and the hearing, with { $people } in all.
}
memo-heard-since = { $notes ->
    [0] Nobody has been heard since { $day }.
    [one] Since { $day } 1 note has come in, with { $people }.
   *[other] Since { $day } { $notes } notes have come in from interviews, meetings, studies and the hearing, with { $people } in all.
}
memo-heard-caption = Interviews, meetings and other contributions
memo-no-gaps = Every target for who shall be heard is reached.
memo-gaps = { $gaps ->
    [one] There is 1 gap against the targets for who shall be heard:
   *[other] There are { $gaps } gaps against the targets for who shall be heard:
}
memo-no-process = The project has no phases and milestones.
memo-process = On { $day } { $reached } of { $all } milestones are reached. { $late ->
    [0] None is late.
    [one] 1 is late.
   *[other] { $late } are late.
}
memo-open-milestones = Milestones that are not reached
memo-no-chapters = There are no chapters yet.
memo-chapters = The draft has { $chapters ->
    [one] 1 chapter
   *[other] { $chapters } chapters
} { $statements ->
    [0] and no statements yet.
    [one] with 1 statement.
   *[other] with { $statements } statements.
}{ $statements ->
    [0] {""}
   *[other] { " " }{ $unsupported ->
        [0] Every statement has support.
        [one] 1 statement has no support.
       *[other] { $unsupported } statements have no support.
    }
}
memo-lix = Its LIX is { $lix } ({ $level }).
memo-chapters-caption = The chapters of the draft
memo-chapter = Chapter
memo-statements = Statements
memo-unsupported = Unsupported
memo-change = Change
memo-before = Before
memo-now = Now
memo-same-words = (the same words)
memo-changes-caption = Statements that changed
memo-no-changes = The draft has not changed.
memo-changes-unknown = The draft was not compared with an earlier version.
told-label = { $label }:
told-not = (the words may not be told)
told-table = Table: { $head }
told-whole = the whole response
memo-number = No.
memo-sender = Sender
memo-about = About
memo-theme-of = Theme
memo-statement-of = In the draft
memo-no-reason = We have not written why yet.
memo-summary = Summary
memo-source = Source
memo-remark = The administration’s remark
memo-outcome = Outcome
memo-changed = Changed
memo-after-points = Changed after point
memo-before-none = The statement was not there.
memo-before-same = The wording is the same as before.
memo-before-lost = Here is how the statements read now. How they read before can’t be found in the history.
memo-before-unknown = Here is how the statements read now. They are not compared with an earlier version.
memo-same-answer = Same answer as point
memo-unanswered = without an answer
memo-yes = Yes
memo-no = No
memo-point-anchor = point
memo-no-responses = No responses have come in.
memo-responses-caption = The points of the responses
memo-responses = { $responses ->
    [one] 1 response has come in
   *[other] { $responses } responses have come in
} with { $points ->
    [one] 1 point
   *[other] { $points } points
}: { $counts }.
memo-count = { $count } { $word }
memo-nothing-revised = No statement of the draft was changed after the responses.
memo-nothing-answered-revised = No answer says that it changed a statement of the draft.
memo-revised-gone = These statements were taken out:
memo-revised-alone = These statements were changed, and no answer says why:
memo-revised-otherwise = These statements were changed too. No answer says why:
memo-all-answered = Every point has an answer.
memo-feedback = { $all ->
    [one] We wrote down 1 thing that you said: { $counts }.
   *[other] We wrote down { $all } things that you said: { $counts }.
}
memo-feedback-followed = { $number } came to something
memo-feedback-used = { $number } that a statement of the draft rests on
memo-feedback-mentioned = { $number } only told in the draft
memo-feedback-noted = { $number } noted
memo-feedback-not-followed = { $number } not followed
memo-feedback-waits = { $number } that we have yet to answer
memo-no-feedback = There is nothing to tell yet.
memo-no-feedback-since = There is nothing new to tell since { $day }.
memo-feedback-since = Here is what you said since { $day }, and what you said before that has had an answer or was changed in the draft since.
memo-side-followed = We did this
memo-side-used = A statement of the draft rests on it
memo-side-mentioned = It is told in the draft, and is no statement of it
memo-side-noted = We noted it
memo-side-not-followed = We did not follow this
memo-side-waits = We have still to answer this
memo-many-wait = What we have still to answer is too much to stand here.
memo-used = The draft says:
memo-told = The draft tells of it: { $chapters }.
memo-opposed = The draft says something else. What you said stands at the statement as speaking against it:
memo-no-questions = No statement of the draft has evidence both for and against it that nobody has decided on.
memo-questions = { $number ->
    [one] 1 statement of the draft has evidence both for and against it, and nobody has decided:
   *[other] { $number } statements of the draft have evidence both for and against them, and nobody has decided:
}
memo-asked-questions = { $number ->
    [one] decide 1 question on which what was said points in different directions ({ $chapters })
   *[other] decide { $number } questions on which what was said points in different directions ({ $chapters })
}
memo-theme = On the theme: { $counts }. Participants are those who were there, and no number of people who think the same.
memo-theme-silent = Nobody has said anything on the theme yet.
memo-theme-silent-since = Nobody has said anything on the theme since { $day }.
memo-themes-since = Here is only what was said since { $day }, and the figures count only that.
memo-theme-questions = { $number ->
    [one] In 1 statement of the draft what was said points in different directions.
   *[other] In { $number } statements of the draft what was said points in different directions.
}
memo-aspect = Aspect
memo-passages = Passages
memo-aspects = The aspects of the theme
memo-no-aspect = On the theme otherwise
memo-hidden-aspects = { $number ->
        [one] 1 aspect is not named
       *[other] { $number } aspects are not named
    }, since the notes that have it may not be described.
memo-heard-hidden = { $notes ->
        [one] 1 note is counted in the figures, and may not be described
       *[other] { $notes } notes are counted in the figures, and may not be described
    }.
memo-more-aspects = { $number ->
    [one] 1 more aspect is not shown.
   *[other] { $number } more aspects are not shown.
}
memo-excerpts-cut = { $shown } of { $all } passages
memo-unforeseen-no-themes = The inquiry has led to no new themes.
memo-unforeseen-no-themes-since = Nobody has spoken since of other themes than those the commission began with.
memo-unforeseen-themes = These themes came up in the inquiry:
memo-unforeseen-theme = { $theme } ({ $notes ->
    [one] 1 note
   *[other] { $notes } notes
})
memo-unforeseen-aspects = Participants also spoke of this. The words stand neither in the themes’ texts nor in their questions:
memo-unforeseen-aspect = { $aspect } ({ $notes ->
    [one] 1 note
   *[other] { $notes } notes
})
memo-asked = The steering group is asked to:
memo-asked-options = Options:
memo-asked-recommended = Recommendation:
memo-asked-decision = Decision:
memo-asked-open = written by the working group
memo-asked-themes-options = approve · change · drop
memo-asked-goal-options = give the goal a theme · accept that no theme serves it
memo-asked-gap-options = hear the group in another way · accept the gap, with a reason
memo-asked-gaps-options = hold more conversations · accept the gaps, with a reason
memo-asked-gaps-recommended = to hold the conversations that the plan proposes
memo-asked-statements-options = keep the point · change it · drop it
memo-asked-statements-recommended = to ask somebody about the points before the draft goes on
memo-asked-milestones-options = set a new date · change what is required · give up
memo-asked-nothing = The memo is for information. Nothing awaits a decision.
memo-quoted = “{ $title }”
memo-asked-themes = { $number ->
    [one] decide on a proposed theme: { $titles }
   *[other] decide on { $number } proposed themes: { $titles }
}
memo-asked-goal = choose what to do about the goal “{ $cell }”, which no theme serves
memo-asked-gap = choose what to do about { $cell } ({ $amount }): more inquiries can’t close the gap
memo-asked-gaps-of = { $number ->
    [one] decide whether the one of the { $all } gaps in the coverage that more talks can close shall be closed or accepted
   *[other] decide whether the { $number } of the { $all } gaps in the coverage that more talks can close shall be closed or accepted
}
memo-asked-gaps = { $number ->
    [one] decide whether 1 gap in the coverage shall be closed or accepted
   *[other] decide whether { $number } gaps in the coverage shall be closed or accepted
}
memo-asked-statements = { $number ->
    [one] decide whether 1 statement without support shall stay in the draft ({ $chapters })
   *[other] decide whether { $number } statements without support shall stay in the draft ({ $chapters })
}
memo-asked-milestones = { $number ->
    [one] agree on a new date for { $titles }
   *[other] agree on new dates for { $titles }
}

## change

change-evidence-added = New evidence: { $id }
change-evidence-removed = No longer evidence: { $id }
change-evidence-reworded = The passage is told in other words: { $id }
change-evidence-withdrawn = Withdrawn: { $id }
change-evidence-erased = The text has been deleted: { $id }
change-evidence-missing = No longer there: { $id }
change-against = {" "}(against)
change-moved-to = Moved to “{ $chapter }”
change-moved-to-within = Moved to another place in the chapter
change-moved-from = Moved here from “{ $chapter }”
change-moved-from-within = Moved here from another place in the chapter
change-moved-reworded = The words have changed too.
change-moved-same = The words are the same.
change-front-title = The title was
change-front-authority = The authority was
change-line-since = Changes since { $old }
change-line-between = Changes from { $old } to { $new }
change-made-anew = This text, the contents, numbers, appendices and what is said of evidence are made anew and show the new version. In Word they do so whether changes are accepted or rejected.
change-places = Changed in:
change-file = changes

## findings

findings-error = ERROR
findings-warning = WARNING
findings-note = PLEASE NOTE
findings-info = NOTE
findings-place = { $path }, line { $line }, column { $column }
findings-do = What to do:
findings-none = No errors in { $files ->
    [one] 1 file
   *[other] { $files } files
}.
findings-only-errors = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
} in { $files ->
    [one] 1 file
   *[other] { $files } files
}.
findings-only-warnings = No errors and { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
} in { $files ->
    [one] 1 file
   *[other] { $files } files
}.
findings-both = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
} in { $files ->
    [one] 1 file
   *[other] { $files } files
}.
findings-cannot-build = The draft can’t be built until { $errors ->
    [one] the error is
   *[other] the errors are
} put right.
findings-can-build = The draft can be built.
findings-cannot-publish = The public edition can’t be made before the { $errors ->
    [one] error is
   *[other] errors are
} mended.
findings-can-publish = The public edition can be made.
findings-strict = Warnings count as errors here.
findings-adopt = { $count } files among the notes are no notes yet. If they are texts that you have already, move them out of the folder, and add them one by one: ip add-interview --from FILE
findings-begin = Begin here: { $place }: { $finding }
findings-summary = Overview: ip check --summary
findings-first = First: { $place }
findings-more = More: ip explain { $rule }

## edit

# scaffold
scaffold-more = May be filled in too; remove the # at the start of the line
scaffold-goal = Write the goal in full here.
scaffold-theme = Write here what the theme covers.
scaffold-note =
    Write under each question what was said, in your own words.
    The participant’s own words come after > at the start of the line.
    The marker #theme in a heading holds for all that is under it. #theme/aspect in a block is more exact.
    What the draft should be able to cite gets a name at the end of its block: ^name
    Write nobody’s name, no numbers and no addresses.
scaffold-chapter =
    Each statement is a block of its own. It says what it rests on, and ends in a name, such as:
    Every newcomer should know whom to call. [@name-of-the-note#name-of-the-passage] ^whom-do-i-call
    The names of notes and passages are shown by: ip list passage
scaffold-answer = Write here why it was decided so, in words that the sender understands.

## cli

# init
cli-init = Make a project
    .dir = The folder; else the one you stand in
    .title = The document’s title
    .authority = The municipality’s name
    .language = The document’s language
    .goal = The title of a goal; can be repeated
    .theme = The title of a theme; can be repeated
    .stakeholder = An actor and its kind, such as “The police:police”; can be repeated
    .from = A text, such as the commission, from whose lists goals and themes can be chosen
    .example = Make a small finished project to practise in
    .templates = Put the templates in templates too, so that they can be changed
    .dry_run = Show only what would be made
    .long =
        Makes a project with a goal, a theme, a stakeholder and a chapter for you to change, and starts git where there is one. The folders private, .ip and build are kept out of git. Files that are there already are not touched. In a project that is under way, --templates adds only the templates that are missing.
init-title = Title
    .ask = What is the document called?
    .otherwise = Integration policy
init-authority = Municipality
    .ask = What is the municipality called?
    .otherwise = The municipality’s name
init-example-authority = Example Municipality
init-example-done = Everything in the project is invented. Try: ip check, ip coverage and ip trace health#interpreter
init-language = Which language shall the document be in?
init-language-da = Danish
init-language-en = English
init-goals = What are the goals? Write one on each line, or paste the whole list.
    .list = Which list is the goals?
    .which = Which of them are goals?
init-themes = What are the themes? Write one on each line, or paste the whole list.
    .list = Which list is the themes?
    .which = Which of them are themes?
init-lines = Enter takes the line. Enter on an empty line when there are no more.
init-list-none = None of them – we write them ourselves
init-theme-goals = Which goals does the theme “{ $theme }” contribute to?
init-stakeholders = Whom will you hear first? More can be added later.
init-themes-later = Write in the themes’ files, at “goals”, which goals they contribute to.
init-no-id = “{ $title }” makes no name of a file. Write a title with letters.
    .do = Nothing was written.
init-no-id-theme = “{ $title }” can’t be the name of a theme, for it does not begin with a letter.
    .do = Nothing was written.
init-no-kind = “{ $text }” does not say what kind of actor it is. Write the name, a colon and the kind, such as “The police:police”.
init-from-asks = --from shows the lists of a text to choose from, which needs a terminal.
    .do = Nothing was written. Write the goals with --goal and the themes with --theme instead.
init-no-lists = There are no lists to choose from in { $file }.
init-authority-later = Write the municipality’s name in policy/policy.yaml, at “authority”.
init-policy =
    These are the policy’s basic facts. Change them whenever you like.
    All that comes after # explains, and is not read by the program.
init-goal = A first goal
init-theme = A first theme
init-rename = Give the file another name with: ip rename { $id } NEW-NAME
init-stakeholder = Citizens
init-chapter = Introduction
init-question-good = What works well today?
init-question-change = What should be different?
init-chapter-text =
    <!--
    Write here why the municipality makes the policy, and how it came about.
    Each statement is a block that says what it rests on and ends in a name, such as:
    Every newcomer should know whom to call. [@name-of-the-note#name-of-the-passage] ^whom-do-i-call
    -->

    ## Goals

    ```ip goals
    ```

    ## Themes

    ```ip themes
    ```
init-there = There is a project here already: { $folder }
    .do = Nothing was changed. Choose another folder: ip init DIR
init-full = Other things lie in the folder { $folder } already: { $names }
    .do = Nothing was changed. Give the project a folder of its own: ip init DIR. If it shall lie here, write: ip init .
init-full-ask = Other things lie in the folder already: { $names }. Where shall the project lie?
init-full-own = In a folder of its own
init-full-here = Here, beside the other things
init-full-more = { $number } more
init-folder = integration-policy
init-folder-ask = What shall the folder be called?
init-in-the-way = The file is there already: { $path }
    .do = Nothing was changed. Move the file, or choose another folder: ip init DIR
init-no-git = Git was not started, for there is no program git here. The project works without it too.
init-synced = The folder lies in { $program }. That program can damage the saved versions, and it copies private/ too. Move the project to a place that is on this machine alone before you write anything in it.
init-next =
    Now change the files as you like them. Then:
      ip add-interview   Add a note of a conversation or a meeting
      ip build --open    Make the draft and look at it
init-next-in =
    Now change the files in { $folder } as you like them. Go to the folder, and write:
      ip add-interview   Add a note of a conversation or a meeting
      ip build --open    Make the draft and look at it
init-next-git =
    Save the first version; private/, .ip/ and build/ are left out:
      ip save
init-templates-there = All the templates are there already.
init-templates = Keep only those that you want to change. If a file is deleted, the program’s own is used.
init-dry-run = Nothing was written.

# front
front-more = … and { $count } more: ip status
front-ask = What do you want to do?
front-command = The same as: { $command }
front-note = Write a note of a conversation or a meeting
front-stakeholder = Add somebody to hear
front-draft = Make the draft and see it
front-check = Find errors
front-search = Find something that was said or written
    .ask = Which words are you looking for?
front-save = Save
front-sync = Fetch the others’ work and send mine
front-serve = Work in the browser
front-stop = Stop
front-begin = There is no project here. What do you want to do?
front-begin-new = Begin a new project
front-begin-folder = Open a project in another folder
front-begin-address = Fetch a project that others have shared
front-open = Which project do you want to work in?
cli-open = Open a project
    .place = The project’s folder, or the address of one to fetch
    .long =
        Shows the projects that were used on this machine, and asks what you want to do in the one that you choose. So does ip alone. The list lies in the user’s own folder, outside the projects. In a script ip open only prints where the project lies.
open-where = Which project? Write its folder: ip open DIR
open-folder = In which folder does the project lie?
open-address = At which address does the project lie?
open-address-help = IT knows it; such as https://… or a folder on a shared drive
open-in-the-way = The folder { $folder } is there already
    .do = Nothing was fetched. If it is the project, open it: ip open DIR. Else go to another folder and fetch it there.
open-fetched = The project was fetched to { $folder }. Write once in that folder: ip hook install. Then the program says so where personal data stands in what you save.
open-gone = There is no project at that address, or you may not see it
    .do = Nothing was fetched. See whether the address is right, and ask whoever set it up.
open-unreachable = The address does not answer ({ $why })
    .do = Nothing was fetched. See whether there is a network, and try again.
open-password = The address does not let you in without a password or a key
    .do = Nothing was fetched. Try again in a terminal, so that you can be asked. If that does not help, ask IT.
open-unknown-host = Nobody knows whether the address is what it says it is
    .do = Nothing was fetched. Ask IT to approve the machine (ssh known_hosts).

# add
cli-add-interview = Add a note of a conversation or a meeting
    .stakeholder = Who was heard; can be repeated
    .method = How they were heard
    .date = When, else today; in the future the note is a planned one
    .theme = A theme on the agenda; can be repeated
    .number = The number of a hearing response
    .sender = The organisation that sent a hearing response, never a private person
    .concerns = A statement of the draft that a hearing response is about; can be repeated
    .participants = How many took part
    .by = The unit that held it
    .place = What kind of place, so that nobody can be recognised by it
    .title = A short heading without anybody’s name
    .basis = What entitles you to process the data
    .consent = How consent was given
    .consent_date = When consent was given
    .special = The ground on which sensitive data may stand there; none where there are none
    .informed = When participants were told what happens with what they say, or not-yet
    .named_by = When the person agreed to be named; needed where a single one is named
    .publish = What may be used
    .delete_after = The last day on which the note may be kept; else as long as the project says
    .journal = The original’s number in the records system
    .from = Take the text from a file: a document of Word or LibreOffice, a transcript from Teams, Zoom or whisper, a mail (.eml), a web page, .md as Markdown, anything else as plain text; - is what comes in (Markdown)
    .interviewer = The number of whoever asks, in a transcript: the first to speak is 1; 0 if everybody is a participant; may be repeated
    .edit = Open the note in your editor (VISUAL or EDITOR)
    .dry_run = Show the note without writing it
    .long =
        The note gets the questions of its themes and an explanation of each field. At a terminal you are asked for what is missing. Dates can be written 14.3.2018, 14/3, yesterday or 2018-03-14.
add-interview-today = The note has today’s date, { $day }. Another is chosen with --date.
add-interview-planned = The note is a planned one, for its date lies in the future. It counts once the meeting was held.
add-interview-uninformed = A consent holds only where the participants know what they say yes to. Write the day at “informed” when they have been told.
add-interview-consent = The consent is still missing. Write it in the note at “consent” when it is given.
add-interview-uncoded = The text is not coded yet: write #theme in the blocks that are about a theme.
add-interview-deletion = The note must be deleted by { $day }, { $months ->
    [one] 1 month
   *[other] { $months } months
} after its date. Another day is chosen with --delete-after.
add-interview-coded = The text is coded, but the date lies in the future, so nothing can have been said yet.
    .do = Nothing was written. Correct the date with --date.
add-interview-long-past = The note should have been deleted already, { $months ->
    [one] 1 month
   *[other] { $months } months
} after its date.
    .do = Nothing was written. If it may be kept longer, say how long with --delete-after.
add-interview-response = { $flag } is for responses to a consultation only.
    .do = Write --method hearing if it is one.
add-interview-special = Explicit consent is a ground only where the conversation rests on consent.
    .do = Nothing was written. Choose --basis consent, or another ground at --special.
add-editor = The editor could not be opened or ended with an error: { $editor }
    .do = The file is written. Open it yourself.
add-no-editor = There is no editor to open.
    .do = Nothing was written. Set VISUAL or EDITOR, or leave --edit out.
add-no-free-id = No free name could be found for the file.
    .do = Nothing was written. Try again.
from-document = { $file } is a document in a format that can’t be read here.
    .do = Nothing was written. Open it, choose “Save as” and “Word Document” (.docx), and use that file. Or leave --from out, and paste the text into the note.
from-sheet = { $file } is a spreadsheet, not plain text.
    .do = Nothing was written. Open the sheet, copy what was said, and save it as plain text (.txt). Or leave --from out, and paste the text into the note.
from-slides = { $file } is slides, not plain text.
    .do = Nothing was written. Copy the text from them, and save it as plain text (.txt). Or leave --from out, and paste the text into the note.
from-pdf = { $file } is a PDF, not plain text.
    .do = Nothing was written. Open it, select and copy the text, and save it as plain text (.txt). If it was scanned, the text must be typed.
from-mail = { $file } is e-mail in a format that can’t be read here.
    .do = Nothing was written. Save the one mail as .eml and try again. Or copy what belongs in the note, without names and addresses, and save it as plain text (.txt).
from-page = { $file } is a web page, not plain text.
    .do = Nothing was written. Open it, copy the text, and save it as plain text (.txt).
from-archive = { $file } is a packed file, not plain text.
    .do = Nothing was written. Unpack it, and choose the file that has the text.
from-picture = { $file } is a picture, not plain text.
    .do = Nothing was written. Type what stands on the picture, and save it as plain text (.txt).
from-recording = { $file } is a recording, not plain text.
    .do = Nothing was written. First write down what was said, and save it as plain text (.txt). The recording itself belongs in private/.
from-empty = { $file } has no text.
    .do = Nothing was written. Choose another file.
from-sign = { $file } has a sign that can’t stand in a note: { $code }, line { $line }, column { $column }
    .do = Nothing was written. Delete the sign, and try again.
from-not-utf8 = { $file } is not saved as UTF-8: line { $line }, column { $column }
    .do = Nothing was written. Save the file again, and choose the encoding UTF-8.
from-utf16 = { $file } is saved as UTF-16.
    .do = Nothing was written. Save the file again, and choose the encoding UTF-8.
from-utf32 = { $file } is saved as UTF-32.
    .do = Nothing was written. Save the file again, and choose the encoding UTF-8.
from-large = { $file } is larger than 5 MB.
    .do = Nothing was written. Divide the text into several notes.
from-closed = { $file } can’t be read.
    .do = Nothing was written. See whether the file exists and is a text file.
from-encoding = The file is not saved as UTF-8. It was read as { $encoding }; see whether its letters are right.
from-changes = There were tracked changes. They were taken as accepted.
from-left = Not taken: { $what }{ $described ->
        [none] {""}
       *[other] {" "}“{ $words }”
    }{ $placed ->
        [none] {""}
       *[other] , at “{ $place }”
    }
from-coding = The comment “{ $words }” looks like a marker, but there is no such theme, or the name can’t be used. It stands as a comment at “{ $place }”
from-unfolded = The table at “{ $place }” came in as paragraphs, row by row, since its cells have more than one
from-personal = { $errors ->
    [one] Nothing was written, since the text has 1 piece of personal data. Put it in other words in the file, and try again.
   *[other] Nothing was written, since the text has { $errors } pieces of personal data. Put them in other words in the file, and try again.
}
from-damaged = { $file } is damaged and can’t be read.
    .do = Nothing was written. Open the file in the program that wrote it, save it again, and try then.
from-damaged-part = { $file } is damaged: { $part } can’t be read.
    .do = Nothing was written. Open the file in the program that wrote it, save it again, and try then.
from-declared = { $file } has a part that may be made to do harm: { $part }
    .do = Nothing was written. Open the file in the program that wrote it, save it again, and try then.
from-unpacked = { $file } is too large when it is unpacked.
    .do = Nothing was written. Take pictures and attachments out of it, or divide the text into several notes.
from-locked = { $file } is locked with a password.
    .do = Nothing was written. Save it without a password, and try again.
from-columns = { $file } has a table with more cells than are read.
    .do = Nothing was written. Delete the table in the file, or save it by itself.
from-data = { $file } is data for another program and no transcript of a conversation.
    .do = Nothing was written. Save the conversation as text, subtitles (.vtt) or a Word document, and try again.
from-named = { $count ->
    [one] The name of somebody who speaks was said once and replaced: { $words }
   *[other] The name of somebody who speaks was said { $count } times and replaced: { $words }
}{ $placed ->
        [none] {""}
       *[other] , at “{ $place }”
    }
from-addressee = { $count ->
    [one] The name of somebody in the mail’s head or signature stands once in the text and was replaced: { $words }
   *[other] The name of somebody in the mail’s head or signature stands { $count } times in the text and was replaced: { $words }
}{ $placed ->
        [none] {""}
       *[other] , at “{ $place }”
    }
from-quoted-mail = The mail quotes an earlier one. That came in as plain text, from “{ $place }”
from-label = “{ $words }:” before “{ $place }” was read as the name of somebody who speaks, and is left out
from-speakers = { $speakers ->
    [one] The file is a conversation in which 1 person speaks.
   *[other] The file is a conversation in which { $speakers } people speak.
} { $names ->
    [none] It does not say who speaks.
   *[other] No name of theirs was taken.
}
from-speaker = { $number }. “{ $begins }”, { $turns ->
    [one] once
   *[other] { $turns } times
}
from-uncast = It is not known who is who, so nothing was made a quotation. Write --interviewer with the number of whoever asks, or put > before the participants’ own words in the note.
from-one-voice = Nothing was made a quotation. Put > before the participants’ own words in the note, or write --interviewer 0 if all are theirs.
from-no-talk = --interviewer is only for a file that is a conversation with those who speak.
    .do = Nothing was written. Leave --interviewer out.
from-no-speaker = { $speakers ->
    [one] Nobody has the number { $number }: 1 person speaks in the file.
   *[other] Nobody has the number { $number }: { $speakers } people speak in the file.
}
    .do = Nothing was written. Write the number of whoever asks; 0 if none of them does. Leave --interviewer out to see them.
ask-speaker = Who is “{ $name }”? Says first: “{ $begins }”
ask-speaker-unnamed = Who is number { $number }, whose name the file does not say? Says first: “{ $begins }”
ask-speaker-interviewer = whoever asks
    .means = the words become plain text
ask-speaker-participant = { $label }
    .means = the words become quotations; the name is written nowhere
ask-speaker-same = { $label }, the same as before
    .means = said first: “{ $begins }”
ask-speaker-unknown = don’t know
    .means = the words become plain text after “{ $label }”
transcript-interviewer = Interviewer
transcript-participant = Participant { $number }
transcript-speaker = Speaker { $number }
transcript-somebody = name
left-picture = a picture
left-drawing = a drawing
left-chart = a chart
left-diagram = a diagram
left-formula = a formula
left-embedded = a file within the file
left-control = a field that runs a program
left-macro = a macro
left-header = the page header
left-footer = the page footer
left-contents = the table of contents
left-field = a field without a result
left-link = the address of a link
left-symbol = a sign of a symbol font
left-numbering = words in the numbering
left-hidden = hidden text
left-comment = a comment that stands at nothing
left-coding = a comment
left-table = a table
left-name = a name
left-label = a name
left-mail-head = the head of a mail (sender, recipients, day, subject)
left-signature = a signature
left-quoted-mail = an earlier mail
left-attachment = an attached file
left-preamble = what stands before the conversation,
left-annotation = remarks between the turns
from-plain = { $count ->
    [one] 1 line looked like a marker or something else with a meaning of its own, and was made plain text: line { $lines }
   *[other] { $count } lines looked like markers or something else with a meaning of its own, and were made plain text: lines { $lines }
}
cli-add-theme = Add a theme
    .title = The theme’s name
    .goal = A goal that the theme serves; can be repeated
    .status = How far the theme is; else proposed
    .origin = Where the theme comes from; else inquiry
    .qualified_by = The note of a meeting that qualified the theme; can be repeated
    .question = Something that interviewers ask; can be repeated
    .text = What the theme covers
    .id = The file’s name; else it is made from the title
    .dry_run = Show the file without writing it
cli-add-goal = Add a goal
    .title = The goal in a few words
    .vision = A part of the vision that the goal serves; can be repeated
    .indicator = How one can see whether the goal is reached; can be repeated
    .text = The goal in full
    .id = The file’s name; else it is made from the title
    .dry_run = Show the file without writing it
cli-add-stakeholder = Add a stakeholder
    .name = The name of an organisation or a group
    .kind = What kind of stakeholder
    .part_of = The larger stakeholder that it is part of
    .influence = How much the stakeholder can do
    .affected = How much the policy means to the stakeholder
    .approach = How you reach the stakeholder
    .declined = The day on which the stakeholder said no
    .declined_reason = Why the stakeholder said no
    .id = The file’s name; else it is made from the stakeholder’s
    .dry_run = Show the file without writing it
cli-add-chapter = Add a chapter
    .title = The chapter’s heading
    .theme = The theme that the chapter is about
    .goal = A goal that the chapter serves; can be repeated
    .status = How far the chapter is; else outline
    .owner = The unit that writes it
    .number = The number before the file’s name, which gives the order; else last
    .id = The file’s name without the number; else it is made from the title
    .dry_run = Show the file without writing it
cli-add-answer = Add an answer: what came of it, and why
    .to = What is answered: a note, a passage (note#passage), a statement, a theme or a milestone; can be repeated, so that several get one answer
    .outcome = What came of it
    .group = The group that decided
    .date = The day of the decision
    .changed = A statement that was changed; can be repeated
    .text = Why it was decided so
    .id = The file’s name; else it is made from what is answered
    .edit = Open the answer in your editor (VISUAL or EDITOR)
    .dry_run = Show the file without writing it
add-answer-unchanged = The statements that were changed are missing. Write them in the file at “changed”, so that the sender can see them.
add-answer-unexplained = The reason is missing. Write it at the end of the file.
add-answer-waits = waits for an answer
add-answer-answered = has an answer
cli-add-group = Add a group, such as the steering group
    .long = The group comes last in policy/organisation.yaml; everything else in the file stays as it is.
    .title = The group’s name
    .reports_to = The group that it reports to
    .member = A unit that is in the group; can be repeated. Roles and seats are written in the file
    .id = The group’s short name; else it is made from its name
    .dry_run = Show the group without writing it
cli-add-phase = Add a phase of the work
    .long = The phase comes last among the phases in policy/process.yaml; everything else in the file stays as it is.
    .title = The phase’s name
    .start = The day or the month on which it begins
    .end = The day or the month on which it ends
    .after = A milestone that must be reached first; can be repeated
    .id = The phase’s short name; else it is made from its name
    .dry_run = Show the phase without writing it
cli-add-milestone = Add a milestone
    .long = The milestone comes last among the milestones in policy/process.yaml; everything else in the file stays as it is.
    .title = The milestone’s name
    .due = The day or the month on which it should be reached
    .phase = The phase that it belongs to
    .unit = The unit that sees to it
    .requires = What must hold first: another milestone, coverage (all are heard), themes (the themes are settled) or checks (no errors); can be repeated
    .note = The note of the meeting that it is
    .done = The day on which it was reached
    .id = The milestone’s short name; else it is made from its name
    .dry_run = Show the milestone without writing it
add-next-goal = Next: a theme that serves the goal: ip add-theme --goal { $id }
add-next-theme = Next: talk with somebody about it: ip add-interview --theme { $id }
add-next-stakeholder = Next: hear the stakeholder: ip add-interview --stakeholder { $id }
add-next-stakeholder-declined = Next step: see who else is still to be consulted: ip coverage
add-next-note = Next: write in the note what was said, put #theme at each block, and run ip check
add-next-note-response = Next step: write the response into the note, name each wish with ^ at the end of its block, and answer it: ip add-answer
add-next-note-planned = Next: hold the meeting, and then write in the note what was said.
add-next-note-coded = Next: run ip check, and see the passages: ip list passage
add-next-chapter = Next: write the chapter in { $path }, and show what it rests on; ip list passage shows the passages.
add-next-answer = Next: see what those who took part are told: ip report feedback
add-next-group = Next: write who is in it in { $path }, and see the groups: ip list group
add-next-phase = Next: the milestones of the phase: ip add-milestone --phase { $id }
add-next-milestone = Next: see how far the work is: ip status
add-made = New { $kind }: { $title } ({ $path })
add-taken-now = You have just made “{ $id }”.
    .do = Nothing was written. Choose another name.
add-entry-strange = { $path } is written in a way to which the program can’t add anything.
    .do = Nothing was written. Write it in the file yourself:
    { $text }
add-bad-id-entry = “{ $id }” can’t be a short name here.
    .do = Nothing was written. Choose another with --id: small letters a-z, digits and single hyphens.
add-taken = “{ $id }” is there already: { $path }
    .do = Nothing was written. Choose another name with --id.
add-no-id = “{ $title }” can’t become a file’s name.
    .do = Nothing was written. Choose a name with --id: small letters a-z, digits and hyphens.
add-bad-id = “{ $id }” can’t be a file’s name here.
    .do = Nothing was written. Choose another with --id: small letters a-z, digits and single hyphens.
add-bad-id-letter = “{ $id }” can’t be the name of a theme, for it does not begin with a letter.
    .do = Nothing was written. Choose another with --id.
add-chapter-full = The chapter’s number can be { $largest } at most if the files are to stand in order.
    .do = Nothing was written. Choose a number with --number.
add-dry-run = Nothing was written. The file would be { $path }
template-syntax = The template { $path } can’t be understood, line { $line }
    .do = Nothing was written. Correct the line, or delete the file; then the program’s own template is used.
template-undefined = The template { $path } uses something that does not exist, line { $line }
    .do = Nothing was written. Correct the line, or delete the file; then the program’s own template is used.
template-unknown = The template { $path } calls something that does not exist, line { $line }
    .do = Nothing was written. Correct the line, or delete the file; then the program’s own template is used.
template-result = The template { $path } gives a file that can’t be read: { $why }
    .do = Nothing was written. Correct the template, or delete the file; then the program’s own template is used.
template-unreadable = The template { $path } can’t be read.
    .do = Nothing was written. Save it as plain text (UTF-8), or delete it.
form-missing = Missing: { $flags }
    .do = Nothing was written. See everything that can be used with --help.
form-wrong = { $flag }: { $why }
    .do = Nothing was written.
form-none = There are no { $kinds } to choose from yet.
    .do = Nothing was written. Begin with: { $command }
form-or = or
form-choose = Choose an answer.
form-empty = Write something.
form-number-near = Write only the number: { $value }
form-number = “{ $value }” is not a whole number.
form-no-date = Write a day, for example 14.3.2018, 14/3 or yesterday.
form-date = “{ $value }” is not a date. Write 14.3.2018, 14/3 or yesterday, for example.
form-future = { $day } lies in the future. Write a day that has been.
form-word = “{ $value }” does not do. Choose one of { $values }.
form-word-near = “{ $value }” does not do. Did you mean { $near }? Choose one of { $values }.
form-id = No { $kinds } are called “{ $value }”. There are: { $ids }.
form-id-near = No { $kinds } are called “{ $value }”. Did you mean { $near }?
form-id-none = No { $kinds } are called “{ $value }”. There are none at all yet.
from-input = What came in
form-id-none-add = No { $kinds } are called “{ $value }”. There are none at all yet; add the first with: { $command }
form-ends-first = The phase can’t end before it begins.
form-ambiguous = “{ $value }” could be several things.
form-sign = The text has a sign that can’t stand in a file ({ $code }).
form-not-yet = not yet
form-nobody = Write how many took part, or leave it out.
form-deleted-before = A note can’t be deleted before the day that it is of.
form-deleted-past = That day has been, and the note should not be here then. Write one that is to come.
form-special-without-consent = The conversation does not rest on consent, so that can’t be the ground.
ask-stopped = Stopped. Nothing was written.
ask-stopped-here = (stopped)
ask-keys-one = ↑↓ moves, letters search, Enter chooses, Esc goes back or stops
ask-keys-several = ↑↓ moves, letters search, space ticks several, Enter chooses, Esc goes back or stops
ask-nothing-fits = No answer fits “{ $text }”. Delete some of what you wrote.
ask-more = … and { $count } more
ask-kind = What is it about?
ask-which = Which one?
ask-nothing-there = The project is still empty, so there is nothing to choose.
ask-no-answer = No answer is chosen beforehand here. Choose one of the other lines.
ask-choose = – choose –
ask-skip = – leave out –
ask-today = today
ask-when = On which day?
ask-done = yes
ask-not-yet = not yet
ask-help-skip = Enter leaves it out
ask-help-later = Enter leaves it out; it can be written in the file afterwards
ask-help-date = Such as 14.3.2018, 14/3, yesterday or 12/2018
ask-help-happened = Such as 14.3.2018, 14/3 or yesterday
ask-note-method = How do you hear them?
ask-note-date = When?
ask-note-stakeholders = Who is heard?
ask-note-number = Which number does the response have?
ask-note-sender = Which organisation sent it? Never a private person.
ask-note-concerns = Which statements of the draft is it about?
ask-note-themes = Which themes are on the agenda?
ask-note-participants = How many take part, you yourselves not counted?
ask-note-title = A short heading, without anybody’s name?
ask-note-by = Which unit holds it?
ask-note-basis = What entitles you to process the data?
ask-note-consent-form = How was consent given?
ask-note-consent-date = On which day was consent given?
ask-note-special = Does what you write down say anything of health, belief, origin, politics, trade unions, sex life or criminal offences?
ask-note-informed = Were the participants told what happens with what they say?
ask-note-publish = What may you use of what they say?
ask-note-journal = Which number has the original in the records system?
ask-note-named-by = On which day did the person agree to be named?
ask-note-delete-after = When must the note be deleted? The project’s own deadline has passed.
ask-hearing-note-date = When did it come in?
ask-hearing-note-stakeholders = Who responded?
ask-hearing-note-themes = Which themes is it about?
ask-hearing-note-by = Which unit deals with it?
ask-hearing-note-informed = Were they told what happens with what they write?
ask-hearing-note-publish = What may you use of what they write?
ask-basis-public-task = You ask in order to do one of the municipality’s duties.
ask-basis-consent = The participants said yes, and can say no again.
ask-basis-public-record = A published study or public minutes, nothing else.
ask-publish-none = The conversation counts, but nothing of it is told.
ask-publish-summary = The draft may tell it in your words.
ask-publish-quote = Their own words may stand in the draft where nobody can be recognised.
ask-publish-named = Their own words may stand in the draft with the organisation’s name.
ask-special-none = The note has none of it.
ask-special-explicit-consent = The participants explicitly agreed that just this is written down.
ask-special-public-interest = The duty can’t be done without it, and the law allows it. Ask the data protection officer first.
ask-special-made-public = Those whom it is about made it public themselves, as in the paper.
ask-special-criminal = It is about a criminal offence, and the duty can’t be done without it. Ask the data protection officer first.
ask-theme-title = What is the theme called?
ask-theme-text = What does the theme cover?
ask-theme-goals = Which goals does the theme serve?
ask-theme-questions = Something to ask in interviews?
ask-theme-origin = Where does the theme come from?
ask-theme-qualified-by = Which meetings qualified the theme?
ask-goal-title = What is the goal, in a few words?
ask-goal-text = What is the goal in full?
ask-goal-vision = Which parts of the vision does the goal serve?
ask-goal-indicators-title = How can one see whether the goal is reached?
ask-stakeholder-name = What is the organisation or group called?
ask-stakeholder-kind = What kind of stakeholder is it?
ask-stakeholder-part-of = Is it part of a larger one?
ask-stakeholder-influence = How much can it do?
ask-stakeholder-affected = How much does the policy mean to it?
ask-stakeholder-approach = How do you reach it? No names or numbers.
ask-stakeholder-declined-date = On which day did the stakeholder say no?
ask-stakeholder-declined-reason = Why did the stakeholder say no?
ask-chapter-title = What is the chapter’s heading?
ask-chapter-theme = Which theme is the chapter about?
ask-chapter-goals = Which goals does the chapter serve?
ask-chapter-owner = Which unit writes it?
ask-answer-to = What do you answer?
ask-answer-outcome = What came of it?
ask-answer-by = Who decided?
ask-answer-date = On which day was it decided?
ask-answer-changed = Which statements were changed?
ask-answer-text = Why was it decided so?
ask-group-title = What is the group called?
ask-group-reports-to = Which group does it report to?
ask-group-members-unit = Which unit is in the group?
ask-phase-title = What is the phase called?
ask-phase-start = When does it begin?
ask-phase-end = When does it end?
ask-phase-after = Which milestones must be reached first?
ask-milestone-title = What is the milestone called?
ask-milestone-due = When should it be reached?
ask-milestone-phase = Which phase does it belong to?
ask-milestone-unit = Which unit sees to it?
ask-milestone-requires = What must hold first?
ask-new-goal = + a goal that is not here yet
ask-new-theme = + a theme that is not here yet
ask-new-stakeholder = + a stakeholder that is not here yet
ask-new-group = + a group that is not here yet
ask-new-phase = + a phase that is not here yet
ask-new-milestone = + a milestone that is not here yet
ask-left = { $count ->
    [one] You have answered 1 question. Do you want to stop?
   *[other] You have answered { $count } questions. Do you want to stop?
}
ask-left-stay = no, go on here
ask-left-back = go back one question
ask-left-stop = yes, stop without writing anything
condition-coverage = everybody is heard enough
condition-themes = every theme is qualified or dropped
condition-checks = the project has no errors

# build
progress-read = Reading the project
progress-build = Making { $formats }
cli-build = Make the draft
    .evidence = How it is shown what statements rest on: box, line, appendix or none; else as policy.yaml says
    .edition = For whom it is: internal (those who work with the notes) or public (everyone); else internal
    .format = Which formats: html, md, docx, pdf; else all
    .out = Where the files go; else into build
    .open = Open the draft when it is made
public-errors = { $errors ->
    [one] The public edition was not made: there is 1 error in the project.
   *[other] The public edition was not made: there are { $errors } errors in the project.
}
    .do = See them with: ip check --edition public
public-left-out-count = Not in the public edition: { $quotations ->
    [one] 1 quotation
   *[other] { $quotations } quotations
}, { $inserts ->
    [one] 1 overview
   *[other] { $inserts } overviews
}, { $answers ->
    [one] 1 answer to few
   *[other] { $answers } answers to few
} and { $sources ->
    [one] 1 reference
   *[other] { $sources } references
} to conversations that too few fit.
public-restricted = { $notes ->
    [one] The public edition was not made: 1 note is under consideration.
   *[other] The public edition was not made: { $notes } notes are under consideration.
}
    .do = Decide on them first. They have “restricted” in their head.
build-errors = { $errors ->
    [one] The draft was not made: there is 1 error in the project.
   *[other] The draft was not made: there are { $errors } errors in the project.
}
    .do = See them with: ip check
build-bad-folder = The draft can’t be put into { $folder }: other things lie there that must not be touched.
    .do = Choose an empty folder, or leave --out out.
build-no-folder = The draft can’t be put into { $folder }: a file or a broken link is in the way.
    .do = Move what lies there, or choose another folder with --out.
build-foreign-file = { $path } was not made by ip and will not be written over.
    .do = Move the file, or choose another folder with --out.
build-without-format = This program was built without { $format }.
    .do = Choose another format, or build the program again with: cargo install --path . --features pdf
build-left-out = { $format } is not in this program. To have it too: cargo run --release --features { $feature } -- build
build-removed = { $path } was removed: an earlier file of the same document.
build-not-written = { $path } can’t be written: { $reason }

cli = From what people said to what a council decides
    .project = The project’s folder, if you do not stand in it
    .lang = The language on the screen: da or en
    .color = Colour: auto, always or never
    .quiet = Print only what was asked for
cli-check = Find defects
    .path = Show only what is found in these files and folders
    .summary = Count the findings rule by rule, with the first of each
    .format = How findings are shown
    .deny = Let warnings count as errors too: --deny warnings
    .edition = Ask for what the public edition demands: public shows also what it leaves out
    .staged = Look at what git is about to save, not at the folder
    .pushed = Look at what git is about to send; git itself writes what that is
    .remote = Where git is about to send it
    .message = Look at the message in this file
check-nothing-staged = Nothing of the project is in what git is about to save.
check-note-synced = The project lies in { $program }, which can damage the saved versions when it copies. Move the folder to a place that is on this machine alone. More: ip doctor
check-note-names = There is no list of participants’ names to look for. Make it with: ip privacy names
check-note-names-broken = The list of participants’ names, { $path }, can’t be read, so no names were looked for. Make it again: ip privacy names --replace
check-note-hook = Git does not ask the program before anything is saved and sent from this folder ({ $hooks } missing). Set it up: ip hook install
check-message-refused = Nothing was saved. Correct the message, and save again.
check-pushed-refused = Nothing was sent.
pushed-message = the message of { $id }
pushed-host = The project may not be sent to { $host }
    .do = Nothing was sent. In policy/policy.yaml it says at “hosts” where it may be sent to: { $hosts }
pushed-older = Some of it stands in a version that was saved earlier and is sent too, though it was deleted since. Send nothing, and ask IT: the saved versions must be made anew.
pushed-unseen = { $count ->
    [one] { $path } is no text, so nobody looked for personal data in it.
   *[other] { $count } files are no texts, so nobody looked for personal data in them; the first is { $path }.
}
check-bad-push = What comes in is not what git writes for a hook
    .do = Run “ip hook install”, so that git asks itself.
check-message-closed = { $path } can’t be read
    .do = Write the path of the file in which git put the message.
check-no-path = { $path } does not exist in the project.
    .do = Name a file or a folder, such as interviews or policy/chapters.
cli-list = Find and show
    .kind = What to show
    .theme = Only about a theme or an aspect of it: health or health/interpreter
    .stakeholder = Only from a stakeholder, and from those that are part of it
    .method = Only what was heard in this way
    .goal = Only what serves a goal
    .by = Only what a unit answers for
    .publish = Only notes that may be used like this
    .journal = Only the note whose original has this number in the records system
    .since = Only from this day on: 2018-03-14, 14.3.2018 or 2018-03
    .until = Only to this day
    .text = Only where all the words stand
    .unused = Only what nothing points to
    .unsupported = Only statements without support
    .format = How the list is shown
    .codes = CSV with the words of the format and commas, the same in every language
    .out = The file that the workbook (xlsx) is written to; else one in build. - hands it on
# cite
cli-cite = Find the citation of a passage, ready to be put into a chapter
    .long =
        With words it finds passages as search does; without, you choose among those that have a name. The citation, [@note#passage],
        is printed alone, so that other programs can use it too.
    .words = Words that stand in the passage, or its id: note#passage
    .copy = Put it on the clipboard too, where the terminal can
ask-cite = Which passage do you want to cite?
cite-summary = may be retold (nobody’s own words)
cite-copied = It was sent to the clipboard. If the terminal does not paste it, select the line and copy it.
cite-no-terminal = There is no terminal here, so nothing was put on the clipboard.
cite-nothing = No passage with a name fits “{ $words }”
    .do = See those that there are: ip list passage
cite-unnamed = The words stand only in passages without a name, and a citation needs one
    .do = Write ^name at the end of the passage. The first stands in { $note }.
cite-elsewhere = { $passages ->
    [one] The words stand in one passage about other themes.
   *[other] The words stand in { $passages } passages about other themes.
}
cite-several = “{ $words }” stands in { $count } passages
    .do = Say which one you mean: { $ids }
# comments
cli-comments = Show the comments and changes in a draft that comes back as a Word file
    .long =
        Every comment and every tracked change is shown at the statement that it stands at, in the order of the draft. The file is
        compared with the version that was sent out where that is found, else with the chapters as they are now. The file stays as it is.
    .file = The Word file, or - for what comes in from another program
    .by = Whose all comments and changes are: a role or a unit, never a person’s name
    .role = Who an author is, as in 2=Steering group
    .take = Go through them one by one: take, take in other words, leave with a reason, or wait. Each answer is written at once
    .apply = Write the changes that are beyond doubt into the chapters: changes
    .format = How it is shown: text, json, md or a workbook for Excel, xlsx
    .out = Where the workbook is put: a file, or - to hand it on to another program
    .dry_run = Say which files would be written, and write nothing. With --take everything is asked all the same
comments-header = Decisions on comments and changes in drafts that came back. Written by ip comments. Never names of persons.
comments-broken = { $path } can’t be read to its end
    .do = See the errors: ip check. Nothing was written.
comments-no-terminal = There is no terminal here to ask at
    .do = Write the changes that are certain with --apply changes, and see the rest with --format md.
comments-role-name = Write a role or a unit, not the person’s name.
comments-number = { $number } of { $all }
comments-personal = { $errors ->
    [one] This is personal data, so nothing was written.
   *[other] These are { $errors } pieces of personal data, so nothing was written.
}
comments-applied = { $changes ->
    [0] No changes were written
    [one] One change was written
   *[other] { $changes } changes were written
}{ $left ->
    [0] .
    [one] . One is for you: ip comments FILE --take
   *[other] . { $left } are for you: ip comments FILE --take
}
comments-would-apply = { $changes ->
    [0] No changes would be written
    [one] One change would be written
   *[other] { $changes } changes would be written
}{ $left ->
    [0] .
    [one] , and one is for you.
   *[other] , and { $left } are for you.
}
comments-refused = { $id } was not written: { $why }.
comments-refused-gone = the block does not stand in the chapter as it did
comments-refused-several = several blocks have the same words
comments-refused-marked = the words stand with a citation, a link or stressed text
comments-refused-named = the statement has a name or evidence that would be lost
comments-refused-untitled = a chapter can’t be without a title
comments-refused-elsewhere = it would be read as something else there
comments-decided = { $decided ->
    [0] Nothing was decided
    [one] One was decided
   *[other] { $decided } were decided
}{ $waiting ->
    [0] , and none waits.
    [one] . One waits: run the same command again.
   *[other] . { $waiting } wait: run the same command again.
}
comments-would-decide = { $decided ->
    [0] Nothing was decided
    [one] One would be decided
   *[other] { $decided } would be decided
}{ $waiting ->
    [0] , and none would wait.
    [one] , and one would wait.
   *[other] , and { $waiting } would wait.
} Nothing was written.
ask-comments = What is to happen?
ask-comments-take = Take
ask-comments-take-change = the change is written into the chapter
ask-comments-take-comment = it is written into the chapter as a comment that waits
ask-comments-reword = Take in other words
ask-comments-by-hand = I have done it in the chapter
ask-comments-leave = Leave with a reason
ask-comments-later = Later
ask-comments-words = In which words?
ask-comments-reason = Why is it left?
ask-comments-role = Which role has “{ $name }” (Author { $number })?
    .help = Such as C-SS or Steering group. The name is not kept. An empty answer: author with a number
comments-closed = { $file } can’t be read
    .do = See whether it is there, and whether it is open in Word.
comments-no-word = { $file } is not a Word file
    .do = Save the draft as a Word document (.docx), and try again.
comments-role = “{ $role }” does not say who an author is
    .do = { $authors ->
        [0] There are no authors in the file.
        [one] Write 1=ROLE. There is one author in the file.
       *[other] Write, for example, 2=ROLE. There are { $authors } authors in the file.
    }
comments-author = Author { $number }
comments-title = Comments and changes
comments-nowhere = Outside the chapters
comments-kind-comment = comment
comments-kind-answer = answer
comments-kind-replaced = changed
comments-kind-inserted = added
comments-kind-deleted = deleted
comments-kind-moved = moved
comments-kind-formatted = looks different
comments-kind-joined = split or joined
comments-kind-untracked = changed without a trace
comments-state-open = waits
comments-state-resolved = resolved in Word
comments-state-taken = taken
comments-state-reworded = taken in other words
comments-state-left = left
comments-certain = certainly here
comments-likely = probably here
comments-unsure = maybe here
comments-words = on
comments-text = text
comments-before = before
comments-after = now
comments-column-id = Id
comments-column-chapter = Chapter
comments-column-statement = Statement
comments-column-kind = What
comments-column-by = From
comments-column-date = Date
comments-column-place = The place
comments-column-since = Since the draft was sent
comments-column-state = State
comments-column-decision = What do we do?
comments-now = the chapter now
comments-since-reworded = the block was changed since
comments-since-gone = the block is not in the chapter any more
comments-hidden = [not shown: may be words that were taken back]
comments-redline = The file shows what changed between two versions, and these changes are the program’s own
    .do = In Word, accept all changes by “{ $authority }”, save the file, and try again. Then only the readers’ changes are left.
comments-unsent = The file does not say which draft it is. The places were found by the words, and changes without a trace can’t be seen.
comments-version = Compared with: { $version }.
comments-no-version = { $blocks ->
    [one] One block that was sent out is not in the chapters any more,
   *[other] { $blocks } blocks that were sent out are not in the chapters any more,
} and the version was not found. It was compared with the chapters as they are now.
comments-counted = { $comments ->
    [0] No comments
    [one] One comment
   *[other] { $comments } comments
} and { $changes ->
    [0] no changes
    [one] one change
   *[other] { $changes } changes
}{ $open ->
    [0] . None waits.
   *[other] , of which { $open } { $open ->
        [one] waits
       *[other] wait
    }.
}
# prepare
cli-prepare = Prepare a meeting: who they are, what they said, what is missing, and what they must be told
    .long =
        The page is shown on the screen; with --format it is written as a file. It is internal and not to be handed out; what they are given is
        made by ip privacy information.
    .id = The stakeholder that you will meet, or the note of a planned meeting: an id or a title
    .format = In which formats the page is written: html, md, docx, pdf; without, it is shown on the screen
    .out = Where the files go; else into build
    .open = Open the page once it is written
prepare-title = Preparation: { $about }
prepare-who = Who they are
prepare-missing = What is missing
prepare-ask = Ask about
prepare-tell = What they must be told
prepare-said = What they said before, and what came of it
prepare-line = { $label }: { $value }
prepare-waiting = { $points ->
    [one] One point waits for an answer.
   *[other] { $points } points wait for an answer.
}
prepare-not-told = { $note }: the participants were not told what happens with what they say.
prepare-no-consent = { $note }: no consent is noted.
prepare-no-evidence = { $note }: it is not said where the consent is kept.
prepare-nothing-missing = Nothing is missing with them.
prepare-no-questions = The theme has no questions yet.
prepare-no-themes = There are no themes to ask about yet.
prepare-terms-open = Agree with them on what you may use: only count it, retell it, quote it without a name, or quote it with the organisation’s name.
prepare-hand-out = What they are given is made by: ip privacy information{ $note }
prepare-nothing-said = They were not heard before.
prepare-earlier = { $notes ->
    [one] One note comes on top that is not told here.
   *[other] { $notes } notes come on top that are not told here.
}
prepare-became = { $words } → { $became }
prepare-against = speaks against { $points }
prepare-mentioned = is told in { $chapters }
prepare-waits = waits for an answer
prepare-other-themes = Questions about the other themes ({ $themes }) are in: ip show THEME
prepare-out = { $note } was withdrawn, erased, or rests while it is weighed, so there is nothing to prepare
    .do = Prepare the meeting with the stakeholder instead: ip prepare STAKEHOLDER
# search
cli-search = Find what was said and written
    .long =
        A word is found in all of its forms (child finds children). In a Danish project also in both spellings (aa and å, ae and
        æ, oe and ø), and as a part of a compound whose rest is a word of the project too. Where there are several words, all of them
        must stand in one place.

        What was withdrawn, erased, or rests while it is weighed is not shown.
    .words = The words; in quotation marks where they must stand exactly so and in a row: "good time"
    .kind = Only what is of one kind; else passages, notes, statements, answers and themes
    .theme = { cli-list.theme }
    .stakeholder = { cli-list.stakeholder }
    .method = { cli-list.method }
    .goal = { cli-list.goal }
    .by = { cli-list.by }
    .publish = { cli-list.publish }
    .journal = { cli-list.journal }
    .since = { cli-list.since }
    .until = { cli-list.until }
    .format = How what was found is shown
ask-search = Which words are you looking for?
search-no-word = “{ $text }” has neither letters nor figures
    .do = Write the words that you are looking for, for example: ip search interpreter doctor
search-kind = { $kind } ({ $count })
search-form = { $word }: a form of “{ $asked }”
search-part = { $word }: a compound with “{ $asked }”
search-more = { $count } more: ip search { $words } --kind { $kind }
search-beside = { $count } { $kind }: ip search { $words } --kind { $word }
search-beside-heading = The words stand in other places too
search-missing = “{ $word }” stands nowhere.
search-near = “{ $word }” stands nowhere. Did you mean { $near }?
search-apart = The words are there, but not all in one place.
search-filtered = The words are there, but not in what was chosen.
search-or = { $first } or { $last }
search-resting = { $notes ->
    [one] One note rests while it is weighed; it was not searched.
   *[other] { $notes } notes rest while they are weighed; they were not searched.
}
# coverage
cli-coverage = Who was heard about what, and what is missing?
    .rows = The rows: theme, goal, stakeholder or method; else stakeholder
    .columns = The columns: theme, goal, stakeholder or method; else theme
    .count = What is counted: notes, passages or participants
    .fail = End with code 1 where something is missing
    .format = How the figures are shown
    .out = The file that the workbook (xlsx) is written to; else one in build. - hands it on
coverage-same = Rows and columns can’t both be { $word }.
    .do = Choose two that differ: theme, goal, stakeholder or method.
coverage-doubt = { $errors ->
    [one] The figures may be wrong: the project has 1 error. See it: ip check
   *[other] The figures may be wrong: the project has { $errors } errors. See them: ip check
}
coverage-none-theme = There are no themes yet. Add the first: ip add-theme
coverage-none-goal = There are no goals yet. Add the first: ip add-goal
coverage-none-stakeholder = There are no stakeholders yet. Add the first: ip add-stakeholder
coverage-notes = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}
coverage-planned = { $notes } planned
coverage-uncoded = { $notes } not coded
coverage-expected = { $notes } hearing responses that have not come
coverage-no-targets = The project has set no targets for who should be heard. That is done in policy.yaml under “coverage”.
coverage-no-gaps = Nothing is missing. All targets are reached.
coverage-gaps = { $gaps ->
    [one] 1 gap.
   *[other] { $gaps } gaps.
}
coverage-gaps-awaited = { $gaps ->
    [one] 1 is on its way.
   *[other] { $gaps } are on their way.
}
coverage-gaps-planned = The plan can close { $gaps }.
coverage-gaps-choice = { $gaps ->
    [one] 1 is a choice.
   *[other] { $gaps } are a choice.
}
coverage-have = { $have } of { $need }
coverage-have-awaited = { $have } of { $need } ({ $awaited } on the way)
coverage-more-gaps = … and { $more } other places. See them all: ip coverage --format json
coverage-plan-cut = The plan is not complete: there are more targets than it can work through. It begins with what closes most; run it again when some of that is done.
coverage-plan = { $inquiries ->
    [one] How they can be closed, with one conversation or meeting:
   *[other] How they can be closed, with { $inquiries } conversations and meetings:
}
coverage-inquiry = { $method }: { $stakeholder }, about { $themes }
coverage-inquiry-open = { $method }: { $stakeholder }
coverage-times = { $times } times
coverage-closes = gives { $units } of what is missing
coverage-more-inquiries = … and { $more } more. See them all: ip coverage --format json
coverage-choices = { $choices ->
    [one] Here you must choose:
   *[other] Here you must choose, in { $choices } places:
}
coverage-more-choices = … and { $more } more. See them all: ip coverage --format json
coverage-from-manifest = The targets stand in policy/policy.yaml under “coverage”.
coverage-from-defaults = The project has no targets of its own. These hold until you write yours in policy.yaml under “coverage”:
cli-schema = Describe a kind of file to an editor (for technicians)
    .kind = Which kind of file
    .long =
        JSON Schema, with which editors such as VS Code propose keys and find mistakes while one writes. Save the description in a file, and name it in the editor’s setting yaml.schemas.
cli-explain = Explain a rule
    .rule = The rule’s name; without it all rules are listed
cli-rename = Rename everywhere
    .id = What gets a new name: an id, or NOTE#PASSAGE
    .new = The new name; a chapter is moved by a new number: 40-sundhed
    .dry_run = Show what would be changed, and do nothing else
cli-show = Show one thing and what points to it
    .id = Id of what to show: health, theme/health or note#passage
    .format = How it is shown
cli-completions = Let the Tab key know the project’s ids (for technicians)
    .shell = Which shell; with --install otherwise the one that runs
    .install = Write it where the shell reads it instead of showing it
    .long =
        Prints what the shell must read when it starts. In bash, for example: source <(ip completions bash)
completions-installed = It works in { $shell } the next time a terminal is opened. Write ip and a space, and press Tab.
completions-which = Which shell? Choose from: { $shells }
completions-homeless = Nobody knows where your own files lie on this machine (HOME is not set)
completions-foreign = The file { $path } was not made by ip and is not written over
    .do = Move it, or write it in yourself: ip completions shows what must stand there.
cli-man = Write manual pages (for technicians)
    .dir = The folder they are written into; without it they are shown
    .dry_run = Show what would be written, and do nothing else

help-template =
    {"{about-section}"}
    Usage: {"{usage}"}

    {"{all-args}"}
help-commands = Commands
help-arguments = Arguments
help-options = Options
help-shared = For every command
help-default = else { $value }
help-help = Show this help
help-version = Show the version

# What stands for a value in the helps
value-column = KEY=COLUMN
value-command = COMMAND
value-options = OPTIONS
value-dim = WHAT
value-dir = DIR
value-format = FORMAT
value-id = ID
value-rule = RULE
value-when = WHEN
value-kind = KIND
value-date = DATE
value-memo = MEMO
value-since = DATE-OR-VERSION
value-file = FILE
value-path = PATH
value-text = TEXT
value-method = METHOD
value-publish = USE
value-word = WORD
value-words = WORDS
value-unit = UNIT
value-number = NUMBER
value-outcome = OUTCOME
value-old = OLD
value-new = NEW
value-who = WHO
value-name = NAME
value-statement = STATEMENT
value-message = MESSAGE
value-address = ADDRESS
value-save = SAVE
value-shell = SHELL

# list
list-codes = --codes goes with --format csv only, not with { $format }.
    .do = Write --format csv --codes. JSON always has the words of the format.
table-out = --out goes with --format xlsx only, not with { $format }.
    .do = Write --format xlsx, or send what is shown to a file: > FILE
table-no-name = { $path } is not the name of a file.
    .do = Write a file name after --out, such as list.xlsx.
table-terminal = A workbook can’t be shown in the terminal.
    .do = Send it to another program or a file, or write --out with a file name.
list-goal = Goal
list-theme = Theme
list-themes = Themes
list-goals = Goals
list-vision = Vision
list-status = Status
list-notes = Notes
list-cited = Cited
list-stakeholder = Stakeholder
list-kind = Kind
list-part-of = Part of
list-declined = × declined
list-note = Note
list-how = How
list-about = Who and what
list-agenda = agenda: { $themes }
list-awaited = +1 = planned or not coded yet
list-publish-none = only counted
list-publish-summary = may be cited
list-publish-quote = may be quoted
list-publish-named = may be quoted by name
list-example = example
list-passage = Passage
list-coded = What, how and by whom
list-unnamed = { $note }, line { $line }
list-chapter = Chapter
list-owner = Written by
list-statements = Statements
list-lix = LIX
list-lix-few = (LIX) = under 100 words, so the figure says little
list-lix-whole = In all: LIX { $lix } ({ $level }), { $words } words
list-lix-whole-few = In all: LIX ({ $lix }), { $words } words
list-unsupported = { $count } without support
list-statement = Statement
list-support = Support
list-count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
list-count-groups = { $count ->
    [one] { $count } stakeholder
   *[other] { $count } stakeholders
}
list-count-sources = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
list-count-against = { $count } against
list-answer = Answer
list-outcome = Outcome
list-to = Answer to
list-source = Source
list-author = Author
list-date = Year
list-group = Group
list-members = Members
list-reports-to = Reports to
list-seats = { $seats } seats
list-phase = Phase
list-period = When
list-after = After
list-milestone = Milestone
list-due = When
list-reached = reached { $day }
list-unit = Unit
list-requires = Must hold first
list-version = Version
list-remark = Comment
list-remark-chapter = Chapter
list-remark-by = From
list-request = Request
list-deadline = Due
list-right = What and when
list-day = Day
list-sent-to = Sent to
list-nothing = No { $kind } fit.
list-bad-date = “{ $value }” is not a date ({ $flag })
    .do = Write 2018-03-14, 14.3.2018 or 2018-03, for example.
list-misplaced-filter = { $flag } can’t choose among { $kind }
    .do = It can be used for: { $kinds }
yes = yes
no = no

# show
show-aspects = Aspects of the theme
show-aspect = { $passages ->
    [one] { $passages } passage
   *[other] { $passages } passages
} in { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
show-parts = Part of the stakeholder
show-notes = Notes
show-awaited = Notes on their way
show-support = Rests on
show-pointers = What points here
show-nothing = Nothing points here.

# review
cli-review = Record that statements were read again, or approve quotations
    .statements = A statement, such as health#interpreter, or a chapter: all of its own
    .all = Every statement
    .quotes = Approve the quotations that may be published, one by one
    .approve = Quotations that may be published, such as health@1a2b3c4d
    .reject = Quotations whose approval is taken back
    .by = The unit that approves
    .format = Show every quotation instead of asking
    .dry_run = Show what would be written
    .long =
        Writes in policy/reviewed.yaml that a statement was read with what it rests on, as it stands now. If a passage or the statement itself is changed afterwards, ip check says so. At a terminal you can choose among those that are missing.

        A quotation is printed in the public edition only after a person approved it. With --quotes, ip shows each one that waits, with its note’s terms, the group and what to look at. If the quotation changes, it must be approved again. At most two quotations of one note are printed.
review-header = Written by ip review: one line for each statement that was read with what it rests on, and for each approved quotation.
review-nothing = Which statements were read again?
    .do = Name them, such as ip review health#interpreter, or use --all.
review-broken = The list of reviewed statements has errors: { $path }
    .do = Nothing was written. Mend them first: ip check
review-done = { $statements ->
    [0] Nothing had changed since the statements were read.
    [one] It is recorded that 1 statement was read with what it rests on.
   *[other] It is recorded that { $statements } statements were read with what they rest on.
}{ $gone ->
    [0] {""}
    [one] {" "}1 statement that no longer exists was taken off the list.
   *[other] {" "}{ $gone } statements that no longer exist were taken off the list.
}
review-would = Nothing was written yet. { $statements ->
    [0] No statement would be recorded.
    [one] 1 statement would be recorded.
   *[other] { $statements } statements would be recorded.
}
review-new = not read before
review-changed = changed since
review-gone = no longer there
review-never = not read before
review-outdated = must be read again
ask-review = Which statements were read with what they rest on?
review-quotes-which = Which quotations may be published?
    .do = See them with --format json, and then write, for example, --approve health@1a2b3c4d --by Integration.
review-quotes-nothing = The draft uses no quotations.
review-quotes-none = No quotations wait for approval.
review-quotes-unmarked = Words of the notes stand here without quotation marks, so nobody is asked about them: { $places }. Write it in other words, or put it in quotation marks with a citation.
review-quotes-would = Nothing is written yet.
review-quotes-done = { $new ->
    [0] No quotations were approved.
    [one] 1 quotation was approved for publication.
   *[other] { $new } quotations were approved for publication.
}{ $taken ->
    [0] {""}
    [one] {" "}1 approval was taken back.
   *[other] {" "}{ $taken } approvals were taken back.
}{ $gone ->
    [0] {""}
    [one] {" "}1 approved quotation that is no longer in the draft was taken off the list.
   *[other] {" "}{ $gone } approved quotations that are no longer in the draft were taken off the list.
}{ $waits ->
    [0] {""}
    [one] {" "}1 quotation still waits.
   *[other] {" "}{ $waits } quotations still wait.
}
review-quotes-surplus = Of the note { $note }, the first two approved quotations of the draft are printed. { $quotes ->
    [one] 1 approved quotation is left out.
   *[other] { $quotes } approved quotations are left out.
}
review-quote-unknown = The draft has no quotation called { $id }
    .do = See the quotations with ip review --quotes --format table. One that was changed has a new name.
review-quote-unknown-near = The draft has no quotation called { $id }
    .do = Did you mean { $near }? One that was changed has a new name.
review-quote-several = Several quotations begin with { $id }
    .do = Write more of the digest; ip review --quotes --format json shows all of it.
review-quote-forbidden = The note does not allow { $id } to be quoted
    .do = Take the quotation out of the draft.
review-quote-number = Quotation { $number } of { $all }
review-quote-chapter = Chapter
review-quote-note = Heard in
review-quote-groups = Group
review-quote-terms = Terms
review-quote-cues = Look at
review-quote-crowded = { $quotes ->
    [2] Two quotations of the same note are
   *[other] { $quotes } quotations of the same note are
} already approved. Only the first two of the draft are printed.
review-quote-approved = may be published
review-quote-taken = the approval is taken back
quote-state-waits = not approved
quote-state-approved = approved
quote-state-surplus = approved, but one of more than two
quote-state-forbidden = may not be quoted
quote-cue-third-person = somebody else
quote-cue-small-number-in-words = a few people
quote-cue-place = a place
ask-quotes-by = Which unit approves the quotations?
    .help = Such as Integration or the steering group; never a person’s name
ask-quote = May the quotation be published?
ask-quote-no = No, not as it stands here
ask-quote-yes = Yes, it may be published

# trace
cli-trace = Follow what was said to the draft, or back
    .id = Where to begin: note#passage, chapter#statement, a theme, a stakeholder, a chapter, a source
    .format = How it is shown
    .long =
        From a passage to every statement that rests on it. From a statement to everything under it, for and against. From a theme, a stakeholder, a note or a source to everything that was said and everything that is written.
trace-for = What speaks for it
trace-against = What speaks against it
trace-open = Open question: there is evidence both for and against, and nobody has decided what holds. It is for the steering group to choose.
trace-decided = There is evidence both for and against. A decision has been made.
trace-rests = What rests on it
trace-statements = { $statements ->
    [one] One statement
   *[other] { $statements } statements
}
trace-said = { $passages ->
    [0] What was said
    [one] What was said: 1 passage
   *[other] What was said: { $passages } passages in { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }
}
trace-cited = { $passages ->
    [0] What the chapter rests on
    [one] What the chapter rests on: 1 passage
   *[other] What the chapter rests on: { $passages } passages in { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }
}
trace-answered = What it answers
trace-written = { $statements ->
    [0] What is written
    [one] What is written: 1 place in the draft
   *[other] What is written: { $statements } places in the draft
}
trace-concerned = Statements that the answer is about or changed
trace-sources = Written sources
trace-answers = What was decided
trace-nothing-said = Nothing.
trace-nothing-written = Nothing in the draft rests on it.
trace-reviewed = The statement was read with what it rests on, as it is now.
trace-outdated = ! Must be read again: the statement or what it rests on has changed since the two were last read together. See what: ip check
trace-moved = changed since
trace-cited-against = cited against
trace-cited-both = cited both for and against
trace-whole = the whole note is cited
trace-unnamed = text without a name
trace-contradicted = contradicted

# man
man-heading-name = NAME
man-heading-synopsis = SYNOPSIS
man-heading-description = DESCRIPTION
man-heading-version = VERSION
man-foreign-file = The file was not made by ip and is not overwritten: { $path }
    .do = Nothing was written. Move the file, or choose another folder.
man-not-written = The file could not be written: { $path } ({ $why })
    .do = Choose another folder, or ask your technicians.

# lookup
found-by-title = “{ $asked }” is taken for { $kind } { $id }.
unknown-id = Nothing is called “{ $id }”
    .do = See what there is: ip list { $kind }
unknown-id-near = Nothing is called “{ $id }”
    .do = Did you mean “{ $near }”?
other-kind-id = “{ $id }” is the name of something else: { $kind }
    .do = See it with: ip show { $id }
ambiguous-id = “{ $id }” may be several things
    .do = Say which one you mean: { $ids }

no-project = There is no project here: { $directory }
    .do = Go to the project’s folder, or make a new one: ip init DIR

# writing
write-exists = The file exists already: { $path }
    .do = Nothing was changed. Choose another name.
write-changed = The file was changed after it was read: { $path }
    .do = Nothing was overwritten. Run the command again.
write-busy = Another program is writing in the project
    .do = Nothing was changed. Wait a little, and try again.
write-closed = Writing is not allowed here: { $path }
    .do = Nothing was changed. Get the right to write to the file and its folder, and try again.
write-outside = The path leads out of the project: { $path }
    .do = Nothing was changed. Choose a place in the project’s folder.
write-full = The disk is full: { $path }
    .do = Nothing was changed. Delete something that you don’t need, and try again.
write-in-the-way = A file lies where a folder should be, or a folder where a file should: { $path }
    .do = Nothing was changed. Move what lies there, and try again.
write-name = The machine can’t have a file of this name: { $path }
    .do = Nothing was changed. Choose a shorter name.
write-unread = A file can’t be read to its end: { $path }
    .do = Nothing was written, since what stands there would be lost. Mend it first: ip check
machine-gone = a folder or file on the way is gone
machine-elsewhere = it lies on another disk
machine-interrupted = it took too long or was interrupted
machine-busy = another program uses it
machine-memory = there is not enough memory
machine-network = the network drive can’t be reached
print-full = The disk is full: not all that was asked for could be written
    .do = What lies there now is not whole. Delete something that you don’t need, and run the command again.
print-failed = What was asked for could not be written ({ $why })
    .do = What lies there now is not whole. Run the command again.
write-failed = The file could not be written: { $path } ({ $why })
    .do = Nothing was changed. Try again, or ask IT.
write-journal = The list of unfinished work can’t be read: { $path }
    .do = See with git status what was changed. Correct it, and delete the file.
write-unfinished = The work stopped half-way at { $path }: { $why }
    .do = When that is solved, run the command again. It finishes the work.
write-unfinished-full = the disk is full
write-unfinished-changed = the file was changed after it was read
write-unfinished-closed = writing is not allowed there
files-changed = { $files ->
    [one] { $paths } was changed while it was being read, so nothing was shown.
   *[other] Files were changed while they were being read, so nothing was shown: { $paths }
}
    .do = Run the command again.
unfinished = “{ $command }” was interrupted before it was done
    .do = Run it again. That finishes it.
recovered-done = “{ $command }” was interrupted last time. Now it is finished.
recovered-undone = “{ $command }” could not be done last time. Now everything is as it was.
recovered-left = The file { $path } was changed meanwhile and was left alone. Look at it: ip check

# saving
git-none = Versions cannot be saved here: the program git is missing on this machine
    .do = You can write, find errors and make the draft without it. But you cannot save versions, undo, see what changed or send to the others. Ask IT to install git.
git-no-repository = Nothing has been saved here yet
    .do = Save the first version: ip save
git-foreign = Another user of this machine owns the folder { $path }, so nothing can be saved in it
    .do = If you trust who owns it, ask IT to approve it (git config --global --add safe.directory "{ $path }").
git-locked = Another program is saving in the folder, or was interrupted and still keeps others out ({ $path })
    .do = Wait a moment and try again. If that does not help, take the lock away: ip doctor --unlock
git-detached = The folder shows an older version. Nobody would find again what was saved now
    .do = What you wrote is still there. Ask whoever helps you with IT to bring the folder forward again (git switch).
git-midway = Something that somebody began in the folder is not finished (git { $operation })
    .do = What you wrote is still there. Ask whoever helps you with IT to finish it or give it up (git { $operation } { $end }).
git-nameless = Nobody knows who saves
    .do = Write your name and address once, and they are remembered: ip save --name NAME --email ADDRESS
git-refused =
    A program that somebody set up to look before anything is saved ({ $hook }) says no:
    { $why }
    .do = Nothing was saved, and what you wrote is still there. Mend what it names, or ask whoever set it up.
git-unsigned = What is saved on this machine must be signed, and that failed ({ $why })
    .do = Nothing was saved, and what you wrote is still there. Ask IT to look at your key (git config commit.gpgSign).
git-full = The disk is full
    .do = What you wrote is still there. Delete something that you do not need and try again.
git-closed = You may not write where the versions are kept (the folder .git)
    .do = What you wrote is still there. Ask whoever owns the folder, or IT, for the right to.
git-broken = The place where the versions are kept is damaged ({ $why })
    .do = What you wrote is still there. Copy the whole folder before anybody touches it, and ask IT for help (git fsck).
git-ignored = The list .gitignore says that this must not be saved: { $paths }
    .do = Take the line out of .gitignore if it is to be saved all the same.
git-changed = Something was changed while it was being saved
    .do = What you wrote is still there. Try again.
git-gone = The place to send to is gone, or you have no access to it
    .do = Nothing was sent, and what you saved is still here. Ask whoever made the place.
git-unreachable = The place to send to does not answer ({ $why })
    .do = Nothing was sent, and what you saved is still here. See whether the network works and try again later.
git-password = The place to send to does not let you in without a password or a key
    .do = Nothing was sent, and what you saved is still here. Try again in a terminal, so that you can be asked. If that does not help, ask IT.
git-unknown-host = It is not known whether the place to send to is what it says it is
    .do = Nothing was sent, and what you saved is still here. Ask IT to approve the machine (ssh known_hosts).
git-newer = Somebody sent something meanwhile
    .do = Nothing was sent, and what you saved is still here. Try again.
git-declined = The place to send to does not take it ({ $why })
    .do = Nothing was sent, and what you saved is still here. Ask whoever made the place.
git-stopped = The program git was stopped on the way
    .do = What you wrote is still there. Try again. If it happens every time, the disk may be full: ask IT.
git-failed = It did not work ({ $why })
    .do = What you wrote is still there. Try again, or ask IT.

# rename
ask-rename-what = What shall get a new name?
ask-rename-new = What shall “{ $id }” be called?
ask-rename-help = Small letters from a to z, digits and hyphens
rename-done =
    “{ $old }” is now called “{ $new }”.
    { $references ->
        [0] No references had to change.
        [one] One reference was changed.
       *[other] { $references } references were changed in { $files ->
            [one] one file
           *[other] { $files } files
        }.
    }
rename-would =
    Nothing is changed yet. “{ $old }” would be called “{ $new }”.
    { $references ->
        [0] No references would have to change.
        [one] One reference would change.
       *[other] { $references } references would change in { $files ->
            [one] one file
           *[other] { $files } files
        }.
    }
rename-nothing = “{ $id }” does not exist
    .do = See what there is, for example the themes: ip list theme
rename-nothing-near = “{ $id }” does not exist
    .do = Did you mean “{ $near }”?
rename-ambiguous = “{ $id }” can be several things
    .do = Write one of them: { $choices }
rename-twice = Several places are called “{ $id }”: { $paths }
    .do = First give one of them another name in the file itself.
rename-same = “{ $id }” is called that already
    .do = Choose another name.
rename-taken = “{ $id }” exists already
    .do = Nothing was changed. Choose another name.
rename-spelling = “{ $id }” can’t be a name here
    .do = Use small letters from a to z, digits and hyphens.
rename-spelling-near = “{ $id }” can’t be a name here
    .do = Use small letters from a to z, digits and hyphens. Write for example: { $right }
rename-letter = “{ $id }” does not begin with a letter
    .do = Put a letter first.
rename-reserved = “{ $id }” means something else to the computer
    .do = Choose another name.
rename-key = “{ $id }” can’t be the name of a source
    .do = Use letters, digits, hyphens, full stops and colons, and end with a letter or a digit.
rename-elsewhere = “{ $id }” can get another name, but not move to another file
    .do = Write only the new name.
rename-unclear = { $path }, line { $line }: “{ $id }” can be several things
    .do = Write there what is meant: { $choices }
rename-hidden = { $path }, line { $line }: “{ $id }” stands in a file with errors and may be a reference
    .do = Nothing was changed. First correct the errors: ip check
rename-unreadable = The file can’t be read and may hold references: { $path }
    .do = Nothing was changed. First correct the errors: ip check

usage-unknown-argument = { $argument } is not known here.
usage-unknown-word = I do not understand “{ $argument }” here. Put names with spaces in quotation marks.
usage-instead-add = Add something new: ip add-interview (a note), ip add-theme, ip add-goal, ip add-stakeholder, ip add-chapter, ip add-answer, ip add-group, ip add-phase or ip add-milestone
usage-instead-build = Build the draft as a web page, a PDF or for Word, and see it: ip build --open
usage-instead-check = Find errors: ip check
usage-instead-coverage = See who is heard about what: ip coverage
usage-instead-delete = No command deletes anything. First see what refers to it: ip show ID. Then delete the file yourself; ip check shows what is missing afterwards.
usage-instead-diff = See what changed: ip diff VERSION
usage-instead-edit = Edit the file with your own editor; ip show ID shows where it is. Another name everywhere: ip rename ID NEW
usage-instead-explain = Have an error explained: ip explain
usage-instead-init = Start a project: ip init
usage-instead-open = Open a project: ip open DIR. Make the draft and see it: ip build --open
usage-instead-cite = Find the citation of a passage: ip cite WORDS
usage-instead-search = Search what was said and written: ip search WORDS
usage-instead-list = See what there is: ip list note, ip list passage, ip list theme and so on. Search for words: ip search WORDS
usage-instead-report = Make a memo for the steering group, the consultation or those who took part: ip report
usage-instead-save = Save a version of the project: ip save. Give the draft a name: ip mark
usage-instead-show = See one thing and what refers to it: ip show ID
usage-instead-status = See how far the work is: ip status
usage-instead-sync = Fetch the others’ work and send yours: ip sync
usage-instead-undo = Put back what was before: ip undo. See what was saved: ip history
usage-instead-versions = See what was saved: ip history. See the named versions: ip list version. Give the draft a name: ip mark
usage-unknown-command = There is no command “{ $command }”.
usage-missing-value = { $argument } lacks a value.
usage-bad-value = “{ $value }” does not do for { $argument }.
usage-missing-argument = Missing: { $argument }
usage-missing-command = Say what is to be done.
usage-conflict = { $argument } can’t be used together with { $other }.
usage-number-of-values = { $argument } has too many or too few values.
usage-other = The command can’t be understood.
usage-near = Did you mean { $near }?
usage-values = Choose one of: { $values }
usage-more = See everything that can be used with --help.

# versions
version-now = the draft as it is now
version-file-now = now
version-named = “{ $name }” ({ $day })
version-on = { $day }
version-commit = “{ $name }” ({ $day })
version-unknown = No version is called “{ $name }”
    .do = Write a name from policy/versions.yaml or a date, such as 2018-05-01. For IT staff: anything that git knows, such as HEAD~1.
version-unknown-near = No version is called “{ $name }”
    .do = Did you mean “{ $near }”?
version-unsaved = “{ $name }” is not in the history: the draft was not saved in git while it was like that
    .do = Choose another version, or write a date, such as 2018-05-01.
version-too-early = The history begins after { $day }
    .do = Choose a later day.
version-too-early-here = Only a part of the history is on this machine, and it does not go back to { $day }
    .do = Fetch the rest: git fetch --unshallow
version-no-project = On { $day } there was no project in this folder yet
    .do = Choose a later day.
version-no-history = Nothing has been saved in the history yet
    .do = Save the project as it is: ip save
history-no-git = How the draft was before can’t be seen: there is no program git here
    .do = Install git, or ask IT to. Everything else works without.
history-none = How the draft was before can’t be seen: the project has no history
    .do = Begin it: ip save
history-foreign = How the draft was before can’t be seen: another user of this machine owns the folder { $path }
    .do = If you trust its owner, write: git config --global --add safe.directory "{ $path }"
history-failed = How the draft was before can’t be seen: { $why }
    .do = Try: git status. If that fails too, ask IT.

# save
cli-save = Save a version of the project
    .message = What you did, in a few words; else the program writes it
    .name = Your name, where the program does not know it
    .email = Your address, where the program does not know it
    .dry_run = Show what would be saved, and do nothing else
    .long =
        Saves all that is the project’s: policy/, stakeholders/, interviews/ and templates/. What lies in private/ and other people’s files are never saved. Errors keep nothing back, since what was begun must be kept too; only personal data and places where two versions clash must be mended first. ip history shows what was saved, and ip undo leads back.
save-remembered = From now on saving is done as { $name } <{ $email }>.
save-first = First version
save-more = and more
save-message = the message
save-done = Saved: { $words }
save-nothing = There is nothing new to save.
save-dry-run = Nothing is saved yet.
save-errors = { $errors ->
    [one] The project has 1 error. It is saved too. See it: ip check
   *[other] The project has { $errors } errors. They are saved too. See them: ip check
}
save-refused = { $errors ->
    [one] Nothing was saved. What stands here cannot be taken back once it is saved. Mend it and save again.
   *[other] Nothing was saved. These { $errors } things cannot be taken back once they are saved. Mend them and save again.
}
save-refused-message = Nothing was saved. Write another message and save again.
save-ignored = This is not saved, since the list .gitignore says no: { $paths }
save-bad-author = “{ $text }” cannot be a name or an address
ask-save-name = What is your name?
ask-save-email = What is your address?
ask-save-help = It stands beside what you save, so that the others know whom to ask. It is remembered.
save-added-note = { $number ->
    [one] 1 new note
   *[other] { $number } new notes
}
save-added-stakeholder = { $number ->
    [one] new stakeholder
   *[other] { $number } new stakeholders
}
save-added-theme = { $number ->
    [one] new theme
   *[other] { $number } new themes
}
save-added-goal = { $number ->
    [one] new goal
   *[other] { $number } new goals
}
save-added-chapter = { $number ->
    [one] new chapter
   *[other] { $number } new chapters
}
save-added-answer = { $number ->
    [one] 1 new answer
   *[other] { $number } new answers
}
save-added-memo = { $number ->
    [one] new template
   *[other] { $number } new templates
}
save-one-policy = the facts about the document
save-one-process = the process
save-one-organisation = the organisation
save-one-source = the sources
save-one-version = the list of versions
save-one-reviewed = the list of reviewed statements
save-one-feedback = decisions on comments
save-one-request = the list of requests
save-added = { $name } added
save-changed = { $name } changed
save-renamed = { $name } renamed
save-removed = { $name } removed
save-several-changed = { $number } { $name } changed
save-several-renamed = { $number } { $name } renamed
save-several-removed = { $number } { $name } removed
save-became-added = new
save-became-changed = changed
save-became-renamed = renamed
save-became-removed = deleted
save-file-added = { $number ->
    [one] 1 other file added
   *[other] { $number } other files added
}
save-file-changed = { $number ->
    [one] 1 other file changed
   *[other] { $number } other files changed
}
save-file-renamed = { $number ->
    [one] 1 other file renamed
   *[other] { $number } other files renamed
}
save-file-removed = { $number ->
    [one] 1 other file removed
   *[other] { $number } other files removed
}

# history
cli-history = Who saved what, and when?
    .id = Only what happened to this one
    .format = How it is shown
    .long =
        Shows what was saved, newest first, with the names that the draft got. The code at the start of a line can be used in ip undo --to. Of notes that somebody took back, or that were deleted, nothing of what they said is shown.
history-entry = { $day } at { $time } · { $by }
history-mark = The draft is called “{ $name }”
history-nothing = Nothing has been saved yet. Save the first version: ip save
history-gone = [note that is no more]

# undo
cli-undo = Put the project back as it was before
    .id = Only this one; else all that was saved last
    .name = Your name, where the program does not know it
    .email = Your mail address, where the program does not know it
    .save = Back to what: the code from ip history, a name or a day; else to before what was saved last
    .dry_run = Show what would happen, and do nothing else
    .long =
        The older state is saved as a new version on top of the others, so that nothing is lost, and it can itself be undone. What is not saved and would be lost is shown first and kept in .ip/kept/. What somebody took back does not come again, nor where it was quoted, and lists of what was sent, reviewed and asked for are not changed.
undo-message = Put back: { $words }
undo-done = It is put back and saved as a new version. Undo it with ip undo.
undo-nothing = Nothing was put back: the rest is so already.
undo-dry-run = Nothing is changed yet.
undo-kept = What was not saved is in { $folder }
undo-unsaved = { $number ->
    [one] This file is not saved as it is now. A copy is kept in .ip/kept/:
   *[other] These files are not saved as they are now. Copies are kept in .ip/kept/:
}
undo-silenced = { $number ->
    [one] 1 file stays as it is, since the older state has words that somebody took back, or that were erased or are at rest.
   *[other] { $number } files stay as they are, since the older states have words that somebody took back, or that were erased or are at rest.
}
undo-lists = Lists of what you sent, reviewed or answered are not put back:
undo-left = These files cannot be put back, since they are too large or have a name that the program does not use:
undo-refused = Nothing was put back: the older state has something that must not be saved.
undo-nothing-saved = Nothing has been saved that could be put back
    .do = Save the first version: ip save
undo-first = It is the first version, so there is nothing before it
    .do = See what was saved: ip history
undo-never = { $path } was never saved
    .do = See what was saved: ip history
undo-renamed = The last thing that happened was that “{ $old }” was renamed to “{ $id }”
    .do = Give it its old name everywhere: ip rename { $id } { $old }
undo-unknown = Nothing that was saved is called “{ $name }”
    .do = Write the code from ip history, a name of the draft or a day, such as 2018-05-01.
ask-undo = { $number ->
    [one] 1 file is not saved as it is now. Put back all the same?
   *[other] { $number } files are not saved as they are now. Put back all the same?
}
ask-undo-no = no, stop
ask-undo-yes = yes, and keep copies of them

# import
cli-import = Bring in what others collected or coded: tables, and projects of QualCoder, NVivo, ATLAS.ti and MAXQDA
cli-import-responses = Take the responses of a hearing in from a table, a note for each
    .file = The table: an Excel file (xlsx) or a CSV file, such as a hearing portal’s
    .map = Say what a column is: number, text, sender, date, concerns, status, reason or attachments, such as sender=Club; may be repeated
    .sheet = The sheet, where the file has several; else the one that fits best
    .leave_out = The number of a response that is left out; may be repeated
    .prefix = What stands before each number, where two hearings have the same numbers
    .stakeholder = Whom the responses come from, where the sender is no stakeholder; may be repeated
    .date = When the responses came in, where no column says it
    .theme = A theme that all responses are about; may be repeated
    .by = The unit that handles the responses
    .basis = The legal basis of processing
    .consent = How consent was given, where that is the basis
    .consent_date = The day on which consent was given
    .special = The ground for sensitive data, or none
    .informed = The day on which the senders were told what happens with the responses, or not-yet
    .publish = What of the responses may be used
    .delete_after = When the notes are deleted
    .journal = The number of the case in the records system
    .dry_run = Write nothing; only show what would come in
    .long =
        Columns with names, addresses, CPR numbers, e-mail and telephone are thrown away before anything else looks at them. The text becomes the sender’s own words (quotations) in a note. Rejected responses are not taken. Where a text has personal data, nothing is written. Run it again when more responses came: only new ones come in.
import-map = “{ $text }” can’t stand after --map.
    .do = Write it as sender=Club. The first part is one of: { $keys }
import-map-none = The table has no column called { $column }.
    .do = It has: { $columns }
import-map-identity = The column { $column } says who somebody is, and is never read.
    .do = Choose another column.
import-no-column = The table has no column that is known as { $key ->
        [number] the number of the responses
       *[other] the text of the responses
    }.
    .do = Nothing was written. Say which it is: --map { $key }=COLUMN
import-identity = { $count ->
    [one] Thrown away, since it says who somebody is: the column { $columns }
   *[other] Thrown away, since they say who somebody is: the columns { $columns }
}
import-not-read = { $count ->
    [one] Not read: the column { $columns }
   *[other] Not read: the columns { $columns }
}
import-responses-nothing = There are no new responses in the table.
import-responses-would = { $count ->
    [one] 1 response would come in. Nothing was written.
   *[other] { $count } responses would come in. Nothing was written.
}
import-responses-done = { $count ->
    [one] 1 response came in. Read it, and write #theme at what it is about.
   *[other] { $count } responses came in. Read them, and write #theme at what they are about.
}
import-no-number = The response has no number, so it can’t be seen whether it is here already. Give it one.
import-double-number = Another response has the number { $number }, too.
import-left-out = Left out, as you asked: { $numbers }
import-rejected = Not taken, since they were rejected: { $numbers }
import-deleted = Not taken, since the sender deleted them: { $numbers }
import-waiting = Not taken, since they wait for approval: { $numbers }. Run it again when they have it.
import-empty = Not taken, since they have no text: { $numbers }
import-known = { $count ->
    [one] 1 response is here already.
   *[other] { $count } responses are here already.
}
import-other-words = These numbers are here already with other words and were not changed: { $numbers }. If this is another hearing, use --prefix.
import-behalf = In these responses, the one on whose behalf they were written may be a person. That was not taken: { $numbers }. If they are organisations, write --map sender=COLUMN.
import-attachments = These responses came with files, which were not taken: { $numbers }
import-gone = { $count ->
    [one] 1 response was erased or withdrawn, and its number was not kept. If it stands in the table it comes in again: leave it out with --leave-out.
   *[other] { $count } responses were erased or withdrawn, and their numbers were not kept. If they stand in the table they come in again: leave them out with --leave-out.
}
import-leave-out = A response that can’t be mended can be left out: --leave-out NUMBER
cli-import-stakeholders = Take the stakeholders in from a table, also the one that list stakeholder --format xlsx wrote
    .file = The table: an Excel file (xlsx) or a CSV file
    .sheet = The sheet, where the file has several; else the one that fits best
    .dry_run = Write nothing; only show what would be changed
    .long =
        A row with an id that exists changes the fields whose cells were changed. A row without one becomes a new stakeholder, unless one has that name. Rows that are missing delete nothing. All of it is written, or nothing.
cli-import-themes = Take the themes in from a table, also the one that list theme --format xlsx wrote
    .file = The table: an Excel file (xlsx) or a CSV file
    .sheet = The sheet, where the file has several; else the one that fits best
    .dry_run = Write nothing; only show what would be changed
    .long =
        A row with an id that exists changes the fields whose cells were changed. A row without one becomes a new theme, unless one has that title. Rows that are missing delete nothing. All of it is written, or nothing.
cli-import-goals = Take the goals in from a table, also the one that list goal --format xlsx wrote
    .file = The table: an Excel file (xlsx) or a CSV file
    .sheet = The sheet, where the file has several; else the one that fits best
    .dry_run = Write nothing; only show what would be changed
    .long =
        A row with an id that exists changes the fields whose cells were changed. A row without one becomes a new goal, unless one has that title. Rows that are missing delete nothing. All of it is written, or nothing.
import-closed = { $file } can’t be read.
    .do = See whether the file is there and whether you may read it.
import-other-format = { $file } is a spreadsheet in a format that can’t be read, or it is locked with a password.
    .do = Nothing was written. Open it and save it as an Excel workbook (.xlsx) without a password.
import-no-table = { $file } is not a table.
    .do = Nothing was written. Choose an Excel file (.xlsx) or a CSV file.
import-no-sheet = The file has no sheet called { $sheet }.
    .do = Nothing was written. It has: { $others }
import-no-columns = None of the columns of the file is known.
    .do = Nothing was written. Write the headings as ip list --format xlsx writes them, in one row at the top.
import-rows = The table has { $rows } rows; no more than { $most } can be taken in at once.
    .do = Nothing was written. Split it up.
import-macros = The file has macros. They were not run and not taken.
import-sheets = Read: the sheet { $sheet }. Not read: { $others }. --sheet chooses another one.
import-hidden = { $rows ->
    [one] 1 row is hidden in the sheet. It was read too.
   *[other] { $rows } rows are hidden in the sheet. They were read too.
}
import-unknown = { $count ->
    [one] The column { $columns } is not known and was not read.
   *[other] The columns { $columns } are not known and were not read.
}
import-computed = { $count ->
    [one] The column { $columns } is computed and was not read.
   *[other] The columns { $columns } are computed and were not read.
}
import-absent = { $count ->
    [one] 1 is not in the table and stays as it is: { $ids }
   *[other] { $count } are not in the table and stay as they are: { $ids }
}
import-double-column = Two columns are “{ $value }”. Delete or rename one of them.
import-double-row = The row is about the same as row { $row }. Keep one of them.
import-joined = The cells are merged, so it can’t be seen which rows they are for. Unmerge them.
import-cell-error = The cell shows an error instead of a value.
import-cell-formula = The cell has a formula that was not computed. Open the file and save it again.
import-missing = Something is missing here: { $value }
import-no-id = Nothing has the id “{ $id }”. Leave the cell empty if the row is new.
import-no-id-near = Nothing has the id “{ $id }”. Did you mean { $near }? Leave the cell empty if the row is new.
import-ambiguous = Several are called “{ $value }”. Write the id into the row.
import-same-id = Another new row gets the same id: { $id }. Write another title.
import-list = The list was changed, and in CSV it can’t be seen where each of its items ends. Write them on a line each in the cell, or use xlsx.
import-cut = The text was cut, since a cell can’t hold more. Change it in the file itself.
import-unreadable = { $value } can’t be read.
import-strange = { $value } is written in a way that the program does not change. Change it in the file itself.
import-row = { $path } (row { $row })
import-row-new = { $path } (row { $row }, new)
import-wrong = { $count ->
    [one] 1 cell must be mended.
   *[other] { $count } cells must be mended.
}
    .do = Nothing was written. Mend the table and try again.
import-errors = { $errors ->
    [one] Nothing was written, since it would bring 1 error into the project. Mend the table and try again.
   *[other] Nothing was written, since it would bring { $errors } errors into the project. Mend the table and try again.
}
import-nothing = The table changes nothing.
import-would = To change: { $changed }. New: { $new }. Nothing was written.
import-done = Changed: { $changed }. New: { $new }.

# mark
cli-hook = Have git ask the program before anything is saved or sent
    .long =
        Lays down three small programs that git runs (hooks): one looks at what is about to be saved (pre-commit), one at the message (commit-msg), and one at what is about to be sent, and where to (pre-push). They say no where there are errors. Other people's hooks are left alone. Everyone who has the folder runs the command for themselves.
cli-hook-install = Lay it down in this copy of the folder
hook-pre-commit = before anything is saved
hook-commit-msg = about the message
hook-pre-push = before anything is sent
hook-laid = Git now asks the program { $hook }: { $path }
hook-already = Git asks the program already { $hook }: { $path }
hook-gone = The program ip is not where it was, so git has stopped. Run “ip hook install” again, or delete this hook.
hook-foreign = { $count ->
    [one] Git has another program there already: { $paths }
   *[other] Git has other programs there already: { $paths }
}
    .do = They were left alone. Ask whoever laid them down to add a line, in { $path } this one: ip { $call }
hook-elsewhere = Git takes its hooks from another place: { $path }
    .do = Nothing was changed. Ask whoever decided that to add a line in each: ip check --staged (pre-commit), ip check --message "$1" (commit-msg) and ip check --pushed --remote "$2" (pre-push)
hook-no-repository = The folder is not kept in git yet
    .do = Run “git init” first, or ask IT for help.
hook-failed = The hook could not be laid down: { $reason }
cli-mark = Name the draft as it is now
    .name = The version’s name, such as hearing-1
    .sent_to = Whom it was sent to: a group, a unit or an organisation, never a private person; may be repeated
    .outside = The receiver is not part of the authority
    .journal = The number in the records system
    .recalled = The day on which you did something about the copies, since something was taken back
    .reason = What you did, and why; no names
    .document = A memo or letter that was made of the version; with --sent-to also who got it
    .to = The note that the letter answers
    .refresh = Find the versions again where the history was written anew
    .dry_run = Show what would be written, and do nothing else
    .long =
        Afterwards ip diff NAME shows what has changed since. The name is written into policy/versions.yaml, and nothing else is touched: the draft itself is saved in git as you usually do. A name that is there already can get more receivers with --sent-to.
mark-list-head = Versions of the draft, a line each. Written by ip mark.
mark-done = “{ $name }” is now the name of the draft as it is today.
mark-sent = It is written whom “{ $name }” was sent to.
mark-recalled = What you did about “{ $name }” is written down.
mark-document = The memo or letter is written down with “{ $name }”.
mark-outside = What leaves the authority is open to requests for access where it went, and can’t be called back. Send only what may be published.
mark-recalled-new = No version is called “{ $name }”
    .do = Nothing has been changed. See those that there are: ip list version
mark-outside-nobody = “{ $name }” was sent to nobody
    .do = Nothing has been changed. Write who got it: --sent-to
mark-refreshed = { $mended ->
    [one] 1 version was found again. Save the change in git.
   *[other] { $mended } versions were found again. Save the change in git.
}
mark-refresh-nothing = No version had to be mended.
mark-refresh-lost = Not found again: { $lost }
mark-changed = “{ $name }” has been changed in policy/versions.yaml.
mark-already = “{ $name }” is already the name of the draft as it is. Nothing has been changed.
mark-dry-run = Nothing has been written.
mark-past = That is the draft as it was on { $day }. It has changed since.
mark-unsaved-changed =
    The draft is not saved in git as it is now. Save it before you change more, so that ip diff can find it again:
      ip save
mark-unsaved-no-history =
    The project has no history, so what has changed since can’t be seen later. Start it before you change more:
      ip save
mark-unsaved-closed = The history can’t be read, so nobody knows whether the draft is saved in git as it is now.
mark-errors = { $errors ->
    [one] There is 1 error in the project, so the draft can’t be built as it is. See it: ip check
   *[other] There are { $errors } errors in the project, so the draft can’t be built as it is. See them: ip check
}
mark-taken = “{ $name }” is the name of the draft as it was on { $day }
    .do = Nothing has been changed. Choose another name. If the old version was sent to more, use --sent-to.
mark-day = “{ $name }” can’t be a name: it looks like a date
    .do = Choose a name, such as hearing-1. A day can always be chosen without a name: ip diff 2018-05-01
mark-bad-name = “{ $name }” can’t be a name
    .do = Use small letters from a to z, digits and hyphens.
mark-bad-name-near = “{ $name }” can’t be a name
    .do = Use small letters from a to z, digits and hyphens. Write for example: { $right }
mark-bad-text = “{ $text }” can’t be written into the list
    .do = Write a text on one line.
mark-address = “{ $text }” looks like an e-mail address
    .do = Write which group, unit or organisation got it. Addresses belong in the records system.
mark-unread = The draft can’t get a name: { $path } can’t be read
    .do = Nothing has been changed. See that you may read the file, and try again.
mark-broken-list = There are errors in { $path }
    .do = Nothing has been changed. Mend them first: ip check
mark-strange-list = { $path } is written in another way than ip mark does
    .do = Nothing has been changed. Write each version on a line of its own, and try again.
ask-mark = What shall the version be called?
ask-mark-help = Small letters from a to z, digits and hyphens, such as hearing-1

# import
cli-import-refi = Bring in documents and coding from QualCoder, NVivo, ATLAS.ti or MAXQDA (.qdpx, .qdc)
    .file = The file
    .stakeholder = Who was heard; can be repeated
    .method = How they were heard
    .date = When, else today
    .theme = A theme on the agenda; can be repeated
    .participants = How many took part in each conversation
    .by = The unit that held it
    .place = What kind of place, so that nobody can be recognised by it
    .title = The notes’ heading; else the document’s name
    .basis = What entitles you to process the data
    .consent = How consent was given
    .consent_date = When consent was given
    .special = The ground on which sensitive data may stand there; none where there are none
    .informed = When participants were told what happens with what they say, or not-yet
    .named_by = When the person agreed to be named; needed where a single one is named
    .publish = What may be used
    .delete_after = The last day on which the notes may be kept; else as long as the project says
    .journal = The originals’ number in the records system
    .dry_run = Say what would come in without writing it
    .long =
        Each document becomes a note, each code a theme, and the codes below it the theme’s aspects. A coding is put at the block that it stands in, and memos become comments. The answers on who was heard, when and by what right hold for all notes; at a terminal you are asked.

        Where there is a theme already, or a note with the same words, it does not come in again. Of a codebook (.qdc) only the themes come. The names of those who coded never come along, and nothing that the file names is opened.
cli-import-taguette = Bring in documents and coding from Taguette (.sqlite3)
    .file = The file
    .stakeholder = Who was heard; can be repeated
    .method = How they were heard
    .date = When, else today
    .theme = A theme on the agenda; can be repeated
    .participants = How many took part in each conversation
    .by = The unit that held it
    .place = What kind of place, so that nobody can be recognised by it
    .title = The notes’ heading; else the document’s name
    .basis = What entitles you to process the data
    .consent = How consent was given
    .consent_date = When consent was given
    .special = The ground on which sensitive data may stand there; none where there are none
    .informed = When participants were told what happens with what they say, or not-yet
    .named_by = When the person agreed to be named; needed where a single one is named
    .publish = What may be used
    .delete_after = The last day on which the notes may be kept; else as long as the project says
    .journal = The originals’ number in the records system
    .dry_run = Say what would come in without writing it
    .long =
        Each document becomes a note, each tag a theme, and each highlight a coding of the block that it stands in. A tag with a full stop or a slash between two words (health.interpreter) is an aspect. The rest is as with ip import refi.

        It needs a program that was built with Taguette. The file lies with whoever uses Taguette: on Linux in ~/.local/share/taguette, on Windows in the folder Taguette among the user’s data.
coded-without-taguette = This program was built without Taguette.
    .do = Build the program again with: cargo install --path . --features taguette
coded-not-taguette = { $file } is not a database of Taguette.
    .do = Nothing was written. The file is usually called taguette.sqlite3.
coded-not-refi = { $file } is neither a project (.qdpx) nor a codebook (.qdc) of REFI-QDA.
    .do = Nothing was written. Make the file in the other program with “Export REFI-QDA project”.
coded-large = { $file } is too large to be read.
    .do = Nothing was written. Make the file without pictures, sound and video.
coded-closed = { $file } can’t be read.
    .do = Nothing was written. See whether the file is there, and whether you may read it.
coded-holds = The file holds { $documents ->
        [one] 1 document
       *[other] { $documents } documents
    } and { $codes ->
        [one] 1 code
       *[other] { $codes } codes
    }. The answers below hold for all documents.
coded-done = Came in: { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }, { $themes ->
        [one] 1 new theme
       *[other] { $themes } new themes
    } and { $codings ->
        [one] 1 coding
       *[other] { $codings } codings
    }
coded-would = Nothing was written. There would come { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }, { $themes ->
        [one] 1 new theme
       *[other] { $themes } new themes
    } and { $codings ->
        [one] 1 coding
       *[other] { $codings } codings
    }
coded-dry-run = Nothing was written.
coded-nothing = There is nothing new in the file, and nothing was written.
coded-recoded = { $count ->
    [one] 1 coding was put into a note that is here already
   *[other] { $count } codings were put into notes that are here already
}
coded-narrower = { $count ->
    [one] 1 coding was of a part of a block only. Now it is of the whole block
   *[other] { $count } codings were of a part of a block only. Now they are of the whole block
}
coded-relocated = { $count ->
    [one] 1 coding stood at another place in the text than the file says. It was put where its excerpt stands
   *[other] { $count } codings stood at another place in the text than the file says. They were put where their excerpts stand
}
coded-uncompared = { $count ->
    [one] 1 coding has no excerpt to be compared with. It was put where the file says
   *[other] { $count } codings have no excerpt to be compared with. They were put where the file says
}
coded-known-notes = { $count ->
    [one] 1 document is here already as a note, and its text did not come in again
   *[other] { $count } documents are here already as notes, and their texts did not come in again
}
coded-known-themes = { $count ->
    [one] 1 code is a theme that is there already. The theme was not changed
   *[other] { $count } codes are themes that are there already. The themes were not changed
}
coded-deep = { $count ->
    [one] 1 code stood in the third row or deeper. It became an aspect of the theme at the top
   *[other] { $count } codes stood in the third row or deeper. They became aspects of the theme at the top
}
coded-people = { $count ->
    [one] The name of the one who coded was not taken
   *[other] The names of the { $count } who coded were not taken
}
coded-titles = The headings are the documents’ names. See that nobody’s name stands in them.
coded-personal-code = In the codebook: “{ $words }”
coded-personal = { $errors ->
    [one] Nothing was written, for there is 1 piece of personal data in what would come in. Correct it in the program that the file is from, and try again.
   *[other] Nothing was written, for there are { $errors } pieces of personal data in what would come in. Correct them in the program that the file is from, and try again.
}
coded-left = Not taken: { $what }, { $count } in all{ $named ->
        [none] {""}
        [all] {": "}{ $names }
       *[more] {": "}{ $names } and others
    }
coded-left-picture = pictures
coded-left-pdf = PDF files
coded-left-recording = sound and video
coded-left-outside = documents outside the file
coded-left-missing = documents whose text is not in the file
coded-left-letters = documents whose text can’t be read
coded-left-empty = documents without text
coded-left-long = documents of more than 5 MB
coded-left-beyond = codings outside the text
coded-left-elsewhere = codings whose excerpt does not stand in the text
coded-left-unknown = codings with a code that is not in the file
coded-left-whole = codings of a whole document
coded-left-heading = codings of a heading alone
coded-left-changed = codings of words that do not stand so in the note here
coded-left-remark = memos on notes that are here already
coded-left-journal = memos that belong to no document
coded-left-case = cases
coded-left-variable = variables
coded-left-set = sets of documents or codes
coded-left-graph = drawings
coded-left-link = links

# export
cli-export = Hand the notes and their coding on to other programs
    .long =
        A program for qualitative analysis can open the project’s notes, themes and coding. The file holds what participants said and is only for those who may read the notes.
cli-export-refi = Make a file (.qdpx) that QualCoder, NVivo, ATLAS.ti and MAXQDA can open
    .file = The file that is made; else one in build
    .all = Take also the notes of which nothing may be retold
    .dry_run = Write nothing; only say what would be in the file
    .long =
        The file holds each note as plain text, the themes as codes, their aspects as codes below them, and the coding of each block. The format is REFI-QDA 1.0. The same project makes the same file.

        The file holds the participants’ own words, also of notes that may only be summarised. Give it only to those who may read the notes, and delete it when the work with it is done: what somebody takes back later stays in it. Notes that are withdrawn, erased or restricted are never in it. Notes of which nothing may be retold are in it only where you ask for that with --all.
export-holds = In the file: { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }, { $themes ->
        [one] 1 theme
       *[other] { $themes } themes
    }, { $aspects ->
        [one] 1 aspect
       *[other] { $aspects } aspects
    } and { $codings ->
        [one] 1 coding
       *[other] { $codings } codings
    }
export-would-hold = Nothing is written. In the file would be { $notes ->
        [one] 1 note
       *[other] { $notes } notes
    }, { $themes ->
        [one] 1 theme
       *[other] { $themes } themes
    }, { $aspects ->
        [one] 1 aspect
       *[other] { $aspects } aspects
    } and { $codings ->
        [one] 1 coding
       *[other] { $codings } codings
    }
export-withheld = { $notes ->
    [one] Left out: 1 note that is withdrawn, erased or restricted
   *[other] Left out: { $notes } notes that are withdrawn, erased or restricted
}
export-planned = { $notes ->
    [one] Left out: 1 note of a meeting that is still to come
   *[other] Left out: { $notes } notes of meetings that are still to come
}
export-counted = { $notes ->
    [one] Left out: 1 note of which nothing may be retold. To take it along, use --all
   *[other] Left out: { $notes } notes of which nothing may be retold. To take them along, use --all
}
export-without = The format can’t hold: legal bases and consent, what may be used, days of deletion, journal numbers, numbers of participants, names of blocks, comments, and which goals themes belong to
export-internal = INTERNAL – NOT TO BE PUBLISHED: the file holds what participants said{ $counted ->
        [0] {""}
        [one] , also from 1 note of which nothing may be retold
       *[other] , also from { $counted } notes of which nothing may be retold
    }. Give it only to those who may read the notes, and delete it when the work with it is done.
export-errors = { $errors ->
    [one] The file was not made: there is 1 error in the project.
   *[other] The file was not made: there are { $errors } errors in the project.
}
    .do = See them with: ip check
export-no-file = { $path } is not a file.
    .do = Write what the file shall be called, for example: ip export refi build/notes.qdpx
export-foreign-file = { $path } was not made by ip and is not overwritten.
    .do = Move the file, or give the new one another name.
export-bad-folder = The file can’t be put here: { $path }
    .do = Put it into build or into a folder outside the project. The project’s own folders are saved and shared.

# privacy
cli-privacy = Look after those who spoke: days of deletion and requests
    .long =
        The notes are about people. Here one sees what must be deleted, a day can be put off with a reason, and what people ask for under the GDPR is written down, so that the day for the answer is not forgotten.
cli-privacy-due = Show which notes must be deleted soon or should have been
    .fail = End with an error (code 1) where a note should have been deleted and nothing holds it back
    .format = How it is shown
    .long =
        ip status says the same. A note with “hold” waits. An example never has to be deleted.
cli-privacy-extend = Keep a note longer, with a reason
    .note = The note
    .until = The new day of deletion
    .reason = Why the note must be kept longer; no names
    .by = The unit that decided it
    .dry_run = Show what would be written
    .long =
        Writes the new date at “delete-after” in the note, and under “extended” why, who decided it and when. Nothing else in the note is touched. If deletion must wait for a case without a fixed date, write why at “hold” instead.
cli-privacy-request = Write down a request, and close it once it is answered
    .note = The note that the request is about
    .kind = What is asked for: access, rectification, erasure, objection, restriction, withdrawal (of consent)
    .received = The day on which the request came
    .request = A request that is written down already
    .close = Close it: granted, partly, refused, withdrawn (taken back)
    .extend = The answer takes two months more, and the person was told
    .on = The day on which it was closed, or on which the person was told; else today
    .dry_run = Show the line that would be written
    .long =
        Writes into policy/requests.yaml and shows the request’s id. Never write who asks: the name belongs in the records system. The answer is due within a month (Article 12(3) of the GDPR), and ip status counts down. An objection must be weighed first: write “restricted” in the note meanwhile.
cli-privacy-access = Make a copy for whoever asks for access
    .note = The note; several where the person is in several
    .format = Which formats: html, md, docx, pdf; else all of them
    .out = Where the files are put; else in build
    .open = Open the document once it is made
    .long =
        The copy has the whole note, why and how long it is kept, who got it, and what it was used for (GDPR, Article 15). The program does not know who the person is: find the notes with ip list note --journal. Where others are in a note too, what they said must come out before the copy is handed over.
cli-privacy-close = See what must be done when the project ends
    .format = Which formats: html, md, docx, pdf; else all of them
    .out = Where the files are put; else in build
    .open = Open the document once it is made
    .long =
        The list says for each step whether the program can see that it was done. What can’t be seen from here is never called done.
cli-privacy-documents = List the documents that there are, for whoever asks to see them
    .format = Which formats: html, md, docx, pdf; else all of them
    .out = Where the files are put; else in build
    .open = Open the document once it is made
    .long =
        The list has every version that got a name with ip mark, with date, whom it was sent to, and journal numbers. What the program can’t see stands at the end.
cli-privacy-information = Make the text that participants must have before a conversation
    .note = The conversation that the text is for; else all of them
    .format = Which formats: html, md, docx, pdf; else all of them
    .out = Where the files are put; else in build
    .open = Open the document once it is made
    .long =
        The text says what participants are entitled to know (GDPR, Article 13). It comes from data-protection in policy/policy.yaml. A text of your own can stand in templates/information.md, with the same words in braces.
cli-privacy-report = Make the figures for the record of processing
    .format = Which formats: html, md, docx, pdf; else all of them
    .out = Where the files are put; else in build
    .open = Open the document once it is made
    .long =
        It has figures alone, and no words of the notes. At the end it says whether an impact assessment seems to be needed (Article 35).
account-what = What
account-said = It says
account-yes = yes
account-day = { $day }
access-title = Copy of the data that we have
access-intro = This is what the municipality wrote down after the conversation, why we have it, how long we keep it, who got it, and what it was used for.
access-others = Several took part in the conversation. What others said must come out before the copy is handed over (GDPR, Article 15(4)).
access-head-caption = About the conversation
access-text = What was written down
access-no-text = There is no text any more.
access-used = What it was used for
access-used-statement = In the chapter “{ $chapter }”: { $words }
access-used-chapter = In the chapter “{ $chapter }”
access-used-answer = It was answered: { $words }
access-used-out = It is not used any more.
access-used-none = The draft does not mention it.
access-recipients = Who got it
access-recipients-unknown = The project does not say who gets the data. Write it here before the copy is handed over.
access-sent = The draft “{ $version }”, which rests on the conversation, was sent to { $to }.
access-sent-unknown = The draft “{ $version }” was sent to { $to }. Whether it rests on the conversation can’t be seen here.
access-rights = Your rights
access-rights-text = You can ask to have mistakes corrected, data deleted or their use restricted, and you can object. Where the conversation rests on your consent, you can take it back.
access-complaint-text = You can complain to the data protection authority: datatilsynet.dk
access-contact = Responsible: { $controller }. Data protection officer: { $officer }
access-elsewhere = What is not here
access-elsewhere-original = The original, such as sound and raw notes, is in the records system under the journal number.
access-elsewhere-history = Earlier versions of the text are in the project’s history.
access-elsewhere-copies = Copies that others took can’t be seen from here.
access-check = Read the copy through before it is handed over: what is about others must come out. Send it from the records system, and write in the case that you did.
closing-title = When the project ends
closing-intro = The list says what must be done when the project is over, and whether it can be seen from here that it was done.
closing-caption = What must be done
closing-what = What
closing-state = Seen from here
closing-how = How
closing-done = done
closing-left = { $count } left
closing-unseen = can’t be seen from here
closing-requests = Requests are answered
    .do = Answer them: ip status
closing-held = No note waits for a case
    .do = Take out “hold” and “restricted” once the cases are decided
closing-originals = The originals are in the records system
    .do = Sound, raw notes and the list of who said what; ask the archive what must be handed over
closing-notes = The notes are deleted
    .do = Delete the texts: ip privacy due shows the days
closing-private = The folder private/ is empty
    .do = Keys and lists of names are deleted or put into the records system
closing-outputs = The folder build/ is empty
    .do = Delete the documents that were made
closing-sent = Versions that were sent out are recalled or archived
    .do = See them: ip list version
closing-history = Earlier versions of the texts are out of the history
    .do = IT does that
closing-remotes = The project is in no other place that it was sent to
    .do = Delete it there, and then here: git remote
closing-clones = Colleagues have deleted their copies
    .do = Ask those who had one
closing-backups = Backups are deleted, or their time is known
    .do = Ask IT
closing-mail = Mails and meeting folders with drafts are tidied up
    .do = Ask the working group
closing-remotes-are = The project is sent to: { $remotes }
closing-archive = Deleting here is no disposal under the Archives Act. What must be kept has to be in the records system first.
documents-heading = Documents of the case
documents-intro = The list is for whoever answers a request for access to documents. It has the versions that got a name.
documents-none = No version has got a name yet.
documents-caption = Versions that got a name
documents-date = Date
documents-title = Document
documents-sent = Sent to
documents-journal = Journal number
documents-sent-to = { $to }, { $day }
documents-sent-journal = { $to }, { $day } (journal no. { $journal })
documents-not-sent = not sent
documents-no-journal = none
documents-outside = {" "}(outside the authority, no longer internal)
documents-recalled = {" "}– recalled { $day }: { $reason }
documents-memo = { $memo }, made of “{ $version }”
documents-letter = { $memo } to those behind the note { $note }, made of “{ $version }”
documents-memo-steering = Memo to the steering group
documents-memo-consultation = Consultation memo
documents-memo-feedback = Feedback to participants
documents-memo-analysis = Analysis
documents-internal = Internal, or sent out
documents-internal-text = A document that only stayed in the house can be internal (the Danish act on public access, § 23(1)). Once it was sent to somebody outside the authority, it is not internal any more (§ 23(2)). What actually happened must be told, out of internal documents too (§§ 28 and 29). What is about the private matters of individuals is exempt (§ 30).
documents-unseen = What can’t be seen from here
documents-unseen-unmarked = Drafts, memos and letters that nobody recorded with ip mark.
documents-unseen-mail = Mails, minutes, and what is in the records system.
documents-unseen-notes = The notes of conversations themselves: they are not in the list, but they are a part of the case.
register-title = Figures on personal data
register-intro = This is for the record of processing (GDPR, Article 30). It has figures alone, and no words of the notes.
register-no-data = In policy/policy.yaml data-protection is missing: who answers for it, what the purpose is, and who gets the data.
register-data-caption = The processing
register-controller = Controller
register-officer = Data protection officer
register-purpose = Purpose
register-legal-basis = Legal basis
register-recipients = Recipients
register-retention = Retention
register-caption = Figures
register-count = Number
register-notes = Notes of conversations and meetings
register-participants = Participants in them, as far as it is written
register-uncounted = Notes that do not say how many took part
register-basis = Basis: { $word }
register-special = Sensitive data: { $word }
register-publish = Publication: { $word }
register-informed = Notes whose participants were told
register-journals = Notes with the journal number of the original
register-overdue = Notes that should have been deleted
register-near = Notes that must be deleted within 30 days
register-extended = Notes whose day was put off
register-held = Notes whose deletion waits for a case
register-restricted = Notes that are under consideration
register-withdrawn = Notes that were withdrawn
register-erased = Notes that were deleted
register-request = Requests: { $word }
register-open = Requests that wait for an answer
register-late = Requests whose time is over
screening = Is an impact assessment needed?
screening-intro = The authorities have nine signs that processing may be a high risk (Article 35). The program sees only some of them; a person must answer the rest.
screening-caption = The nine signs
screening-sign = Sign
screening-here = Seen from here
screening-why = Why
screening-met = yes
screening-unmet = no
screening-open = ask
screening-sensitive = Sensitive data
    .why = Notes where “special” is other than none
screening-vulnerable = People in a weak position
    .why = Citizens before their own municipality, often new in the country
screening-scale = Large scale
    .why = See the number of participants
screening-matching = Data of several sources are put together
    .why = Are the notes compared with registers?
screening-evaluation = People are judged or scored
    .why = The program judges nobody
screening-automated = Decisions are made automatically
    .why = The program decides nothing about anybody
screening-monitoring = People are watched
    .why = Conversations are no monitoring
screening-technology = New technology
    .why = Is speech made into text, are machines translating, are language models used?
screening-barring = It may keep somebody from a service
    .why = Can what somebody says have consequences for their own case?
screening-needed = { $met } of the nine signs are there, and { $open } only a person can answer. With two or more an impact assessment is needed as a rule. Ask the data protection officer.
screening-maybe = { $met } of the nine signs are there, and { $open } only a person can answer. Should they become two or more, an impact assessment is needed as a rule. Ask the data protection officer.
screening-source = The signs stand in the guidelines of the Article 29 Working Party, WP 248 rev. 01. This is a help and no decision.
information-title = When you talk to us
information-retention = What you say is deleted when the work does not need it any more. Ask us for the date.
information-deletion = What you say is deleted by { $day }.
information-rights = You can ask to see what we wrote down, have it corrected or deleted, have its use restricted, and object.
information-complaint = You can complain to the data protection authority: datatilsynet.dk
information-basis-task = We may use what you tell because it is needed for one of the municipality’s duties (GDPR, Article 6(1)(e)).
information-basis-consent = We may use what you tell because you agree to it (GDPR, Article 6(1)(a)).
information-basis-open = We may use what you tell because it is needed for one of the municipality’s duties, or because you agree to it (GDPR, Article 6(1)(e) and (a)).
information-withdraw = You can take your consent back at any time. What was done before stays lawful.
information-object = You can object to our using it (Article 21).
information-conversation = The conversation is on { $day }.
information-conversations = This holds for the conversations and meetings that we hold about it.
information-missing = “{ $key }” is not filled in, so the text can’t be made
    .do = Fill in data-protection in policy/policy.yaml together with the data protection officer.
information-unknown = { $path } has “{ $name }”, which is none of the words that can be filled in
    .do = Use authority, title, conversation, controller, officer, purpose, basis, consent, recipients, retention, rights or complaint.
information-unreadable = { $path } can’t be read as a text
    .do = Save it as plain text (UTF-8).
cli-privacy-names = Give the program the names of those who took part, so that it can look for them
    .file = A text file with a name on each line; - is what comes in
    .replace = Begin a new list instead of adding to the one that there is
    .dry_run = Write nothing; only see whether the file can be used
    .long =
        The program does not keep the names, only their digests, in the folder private/, which git does not see. After that ip check finds them in notes, chapters, answers and names of files, in the genitive too. Whoever gets hold of the file can guess the names by trying, so it must stay on your own machine. Nicknames, misspelt names and names of others than the participants are not found.
names-header = Digests of participants’ names. Never share this file: the names can be guessed. Written by ip privacy names.
names-done = { $count ->
    [0] All the names stood in the list already.
    [one] The list in { $path } has got one name more.
   *[other] The list in { $path } has got { $count } names more.
}
names-would = { $count ->
    [0] All the names stand in the list already.
    [one] Nothing is written yet. The list in { $path } would get one name more.
   *[other] Nothing is written yet. The list in { $path } would get { $count } names more.
}
names-limits = Only digests stand in the list, but whoever gets hold of it can guess the names. Do not share it. It does not find nicknames, misspelt names or other people’s, so still read the text through yourself.
names-file = The names still stand in { $path }. They belong in the records system: put the file there, and delete it here.
names-file-inside = The names still stand in { $path }, and that file may come along when the project is saved in git. Put it in the records system, and delete it here.
names-line = Line { $line } is no name
    .do = Nothing was written. Write one name on each line, and nothing else.
names-none = There are no names to take in
    .do = Nothing was written. Write one name on each line.
names-unreadable = { $path } can’t be read as a text
    .do = Nothing was written. Save it as plain text (UTF-8) with a name on each line.
names-broken = The list in { $path } can’t be read
    .do = Nothing was written. Begin a new one with --replace, and give all the names again.
names-closed = { $path } can’t be read
    .do = Nothing was written. See whether the file is locked.
ask-names = A name:
    .help = First name and surname; an empty line ends
ask-names-taken = taken in
ask-names-wrong = That is no name. Write letters alone.
private-unguarded = Nothing tells git that the folder private/ must not be shared
    .do = Nothing was written. Write private/ on a line of its own in the file .gitignore, and save it. Then try again.
private-kept = Git has { $path } already and will share it with others
    .do = Nothing was written. Take it out again: git rm --cached { $path } It still lies in the history, so ask IT.
cli-privacy-special = Write why sensitive data may stand in a note
    .note = The note
    .ground = The ground: none (no special categories), explicit-consent, public-interest (substantial public interest), made-public (by the person concerned), criminal (criminal offences)
    .each = Be asked about every note that lacks it; the answers are written one by one
    .dry_run = Show the line that would be written
    .long =
        Sensitive are data on health, belief, origin, politics, trade unions and sex life – and on criminal offences (GDPR, Articles 9 and 10). The answer says something about the law, so the program never proposes one. When in doubt, leave the note for later and ask the data protection officer.
special-done = The note { $note }: { $ground }.
special-would = Nothing is written yet. The note { $note } would get: { $ground }.
special-none-left = Every note that must say it says whether there are sensitive data in it.
special-left = { $count ->
    [one] One note still lacks it. Read it, and ask the data protection officer when in doubt.
   *[other] { $count } notes still lack it. Read them, and ask the data protection officer when in doubt.
}
special-person = { $count ->
    [one] One note does not say whether it has sensitive data: { $notes }
   *[other] { $count } notes do not say whether they have sensitive data: { $notes }
}
    .do = A person must answer for each note. Run ip privacy special --each at a terminal, or write one at a time: ip privacy special ID --ground WORD
special-unfounded = The note { $note } does not rest on consent, so an explicit consent can’t be the ground
    .do = Nothing has been changed. Ask the data protection officer what the ground is.
special-strange = { $path } says it already, or is written in a way that ip does not change
    .do = Nothing has been changed. Correct “special” in the note yourself.
ask-special = Which note?
ask-special-each = { $at } of { $count }: “{ $title }” ({ $path }). Does it say anything of health, belief, origin, politics, trade unions, sex life or criminal offences?
ask-special-later = do not know – leave it for later
request-header = Requests from those whom the notes are about, a line each and never a name. Written by ip privacy request.
request-some = something unknown
request-received = The request { $id }, { $kind }, is written down. It must be answered by { $day }.
request-meanwhile-access = Don’t delete or change the note { $note } before it is answered: write “hold” in it.
request-meanwhile-rectification = Write “restricted” in the note { $note } while you find out whether it is wrong. It does not count meanwhile.
request-meanwhile-erasure = Ask your data protection officer whether the note { $note } must be deleted now. A task in the public interest can be a reason to keep it (Art. 17(3)).
request-meanwhile-restriction = Write “restricted” in the note { $note }. It does not count as long as that stands there.
request-meanwhile-objection = An objection must be weighed before anything is done that can’t be undone. Write “restricted” in the note { $note }, so that it does not count meanwhile, and don’t write “withdrawn” yet. If you can’t show that the task weighs more, it must be granted (Art. 21).
request-meanwhile-objection-consent = The note { $note } rests on consent. So an objection takes the consent back, and that holds at once: don’t use the note any more.
request-meanwhile-withdrawal = The withdrawal holds at once: don’t use the note { $note } any more. The day is only for the answer.
request-meanwhile-withdrawal-task = The note { $note } does not rest on consent. Treat it as an objection: write “restricted” in the note while it is weighed.
request-extended = { $id } must now be answered by { $day }. It can’t be put off again.
request-closed = The request { $id } is closed: { $outcome }.
request-closed-late = The answer was due by { $day }.
request-closed-no = Write to the person why, and that they can complain to the data protection authority (Art. 12(4)).
request-closed-after = If “hold” or “restricted” stands in the note { $note } because of the request, take it out now.
request-dry-run = Nothing has been written yet.
request-example = The note { $note } is an example
    .do = Nobody said it, and nobody can ask for anything. Write the id of a real note.
request-closed-before = The request { $id } was closed on { $day }
    .do = Nothing has been changed. If a new one comes, write it down by itself.
request-closed-early = The request { $id } was put off on { $day } and can’t have been closed before
    .do = Correct the day at --on.
request-extended-before = The request { $id } was put off on { $day }, and that can be done only once
    .do = Answer it, and close it: ip privacy request --id { $id } --close granted
request-extended-late = The request { $id } can’t be put off any more: it should have been answered by { $day }
    .do = The person must be told within a month (Art. 12(3)). If they were, write when with --on. Else answer now.
request-not-come = The request { $id } only came on { $day }
    .do = Correct the day at --on.
request-broken = The list of requests has errors: { $path }
    .do = Nothing has been written. Mend them first: ip check
request-strange = { $path } is written in another way than ip privacy request does
    .do = Nothing has been changed. Write each request on a line of its own, and try again.
request-no-id = No free id was found for the request
    .do = Nothing has been written. Try again.
request-none-open = No requests wait for an answer
    .do = See them all: ip list request
ask-request = Which request?
ask-request-means = { $kind }, { $note }, due by { $day }
ask-request-note = Which note is the request about?
ask-request-kind = What is asked for?
ask-request-received = When did the request come?
    .help = The day on which the municipality got it, such as 14.3.2018 or yesterday
ask-request-outcome = What was the answer?
due-note = Note
due-day = Delete by
due-days = Days
due-waits = Mind
due-today = today
due-ahead = { $days ->
    [one] in 1 day
   *[other] in { $days } days
}
due-past = { $days ->
    [one] 1 day ago
   *[other] { $days } days ago
}
due-hold = waits (hold)
due-request = request { $id }: { $kind }
due-extended = { $times ->
    [one] put off once
   *[other] put off { $times } times
}
due-undated = { $notes ->
    [one] 1 note is left out, since it can’t be seen when it must be deleted: { $path }
   *[other] { $notes } notes are left out, since it can’t be seen when they must be deleted, the first: { $path }
}
due-nothing = Nothing must be deleted within 30 days.
extend-done = The note { $note } must now be deleted by { $day }. It was { $before }.
extend-would = Nothing has been written yet. The note { $note } would have to be deleted by { $day } instead of { $before }.
extend-hold = Deletion waits as long as “hold” stands in the note. The date counts once that is taken out.
extend-tell = If the participants were told another date, tell them the new one (Art. 13(2)).
extend-example = The note { $note } is an example and never has to be deleted
    .do = Nothing has been changed.
extend-erased = The note { $note } is deleted already
    .do = Nothing has been changed.
extend-withdrawn = The note { $note } was withdrawn and can’t be kept longer
    .do = Nothing has been changed. If it must wait for a case, write why at “hold”.
extend-no-day = The note { $note } has no day of deletion to put off
    .do = Write it at “delete-after” in the note.
extend-earlier = The note { $note } may be kept until { $day } already
    .do = Nothing has been changed. Choose a later date at --until.
extend-past = { $day } has passed
    .do = Nothing has been changed. Choose a date that has not passed.
extend-strange = { $path } is written in a way that ip does not change
    .do = Nothing has been changed. Write the new date at “delete-after”, and why at “extended”.
ask-extend = Which note must be kept longer?
ask-extend-until = When must it be deleted then?
    .help = Such as 14.3.2019 or December 2019
ask-extend-reason = Why must it be kept longer?
    .help = A few words, no names
ask-extend-by = Which unit decided it?
privacy-bad-day = “{ $value }” is not a date
    .do = Write 2018-03-14, 14.3.2018 or yesterday, for example.
privacy-no-day = “{ $value }” is not one day
    .do = The time counts from the day. Write 2018-03-14 or 14.3.2018, for example.
privacy-future = { $day } has not come yet
    .do = Write the day on which it happened.
privacy-bad-text = “{ $text }” can’t stand here
    .do = Write a text on one line.
privacy-address = “{ $text }” looks like an e-mail address
    .do = Write a unit, or a reason without names. Names and addresses belong in the records system.
privacy-no-notes = There are no notes to choose from
    .do = See those that there are: ip list note
cli-privacy-withdraw = Take out what somebody took back
    .passages = The note, or one participant’s passages: NOTE#PASSAGE, several of one note
    .participants = By how many the participants go down; else 1
    .right = By which right: consent (it was withdrawn) or objection
    .reason = Why; no names
    .date = The day on which it was taken back; else today
    .dry_run = Show what rests on it, and do nothing else
    .format = How it is shown
    .long =
        The passages, or all of the note’s text, are deleted, and the participants go down. Everything that rests on it is listed, versions that were sent among it. Statements, answers and quotations are errors until somebody decides; versions that were sent are warnings until ip mark NAME --recalled says what was done. The files in build/ are removed, since they can be built again. The words are still in the history: see ip privacy purge. An objection to a public task is weighed first: write “restricted” in the note meanwhile.
consequence-what = What
consequence-id = Id
consequence-where = Where
consequence-statement = Point { $number }
consequence-text = text without a name
consequence-answer = answer
consequence-quotation = quotation
consequence-approved = approved quotation
consequence-version = version that was sent
consequence-nearby = the whole note
consequence-sent = sent to { $to }
consequence-recorded = memo or letter
consequence-unknown = not in the history; look yourselves
withdraw-would = Nothing has been changed yet.
withdraw-done = The text of the note { $note } is deleted, and the note counts no more.
withdraw-done-part = { $count ->
    [one] The passage { $passages } was taken out of the note { $note }.
   *[other] The passages { $passages } were taken out of the note { $note }.
}
withdraw-participants = The note now has { $after } participants; there were { $before }.
withdraw-rest = Read the rest of the note: only what has a name can be taken out like this, and the same may be said in several places.
withdraw-decide = Statements, answers and quotations of the list are errors now, until somebody decides: ip check
withdraw-nearby = Where it says “the whole note”, the text only has to be read again.
withdraw-reviewed = { $reviewed ->
    [one] 1 statement must be read again: ip review
   *[other] { $reviewed } statements must be read again: ip review
}
withdraw-approvals = { $approvals ->
    [one] 1 quotation is no longer approved for publication.
   *[other] { $approvals } quotations are no longer approved for publication.
}
withdraw-no-consent = The note does not rest on consent. Where consent is taken back, that is an objection, which is weighed first.
withdraw-weighed = An objection is weighed before it is granted (Art. 21). If it was, write the decision in the records system.
withdraw-removed = Removed, since they can be built again: { $paths }
withdraw-left = Look here yourselves, since ip did not make these files or can’t remove them: { $paths }
withdraw-history = The words are still in the history, in others’ copies and in backups. Save the change in git, and ask IT for the rest: ip privacy purge { $note }
withdraw-original = Remember the original in the records system. That the words are deleted here is no disposal under the Danish archives act.
withdraw-example = The note { $note } is an example
    .do = Nobody said it, so nobody can take it back. Nothing has been changed.
withdraw-erased = The note { $note } is erased already
    .do = Nothing has been changed.
withdraw-already = The note { $note } is withdrawn already
    .do = Nothing has been changed.
withdraw-hold = The note { $note } must not be deleted now: “hold” stands in it
    .do = Nothing has been changed. Write “restricted” in the note, so that it is not used meanwhile, and take “hold” out when the case is over.
withdraw-early = The note { $note } is of a later day than { $day }
    .do = Nothing has been changed. Mend the day of --date.
withdraw-too-many = The note { $note } has only { $participants } participants
    .do = Nothing has been changed. Mend the number of --participants.
withdraw-nobody-left = Then nobody is left in the note { $note }
    .do = Nothing has been changed. If all of it is to go, write: ip privacy withdraw { $note }. If the participant stays, write --participants 0.
withdraw-whole-participants = The number of participants is for a part of a note only
    .do = Nothing has been changed. Write which passages it is about: NOTE#PASSAGE
withdraw-two-notes = One note at a time: { $note } is another
    .do = Nothing has been changed. Run the command once for each note.
withdraw-strange = { $path } is written in a way that ip does not change
    .do = Nothing has been changed. Delete the text yourselves, and write at the top of the note what was withdrawn; see ip schema note.
ask-withdraw = Which note is it about?
ask-withdraw-right = By which right?
ask-withdraw-reason = Why?
    .help = A few words, no names
ask-withdraw-all = Delete all text of the note { $note }? { $places ->
    [0] Nothing rests on it.
    [one] 1 place rests on it.
   *[other] { $places } places rest on it.
}
ask-withdraw-part = { $passages ->
    [one] Delete the passage of the note { $note }?
   *[other] Delete { $passages } passages of the note { $note }?
} { $places ->
    [0] Nothing rests on it.
    [one] 1 place rests on it.
   *[other] { $places } places rest on it.
}
ask-withdraw-no = No, leave it
ask-withdraw-yes = Yes, delete it
ask-withdraw-means = can’t be undone
cli-privacy-erase = Erase a note’s text, and keep only that somebody was heard
    .note = The note
    .reason = Why; no names
    .date = The day on which it was erased; else today
    .dry_run = Show what would happen, and do nothing else
    .format = How it is shown
    .long =
        The text, the coding and the id go. Under a new, random id only the method, the themes, the quarter and the stakeholder that the note may be shown as stay, so that coverage still counts it. Citations lead to the new id, and quotations are shown and taken out. All of it happens at once or not at all. A note with “hold” can’t be erased. The words are still in the history: see ip privacy purge.
erase-quotation = [quotation deleted]
erase-quotations = These quotations are taken out of the draft:
erase-done = The note { $note } is erased and is now called { $id }. { $references ->
    [0] Nothing named it.
    [one] 1 reference was rewritten.
   *[other] { $references } references were rewritten.
}
erase-rewrite = Where it now says [quotation deleted], somebody must rewrite the text.
erase-mentions = The old id still stands here, which only a person can mend: { $places }
erase-already = The note { $note } is erased already
    .do = Nothing has been changed.
erase-hold = The note { $note } must not be erased now: “hold” stands in it
    .do = Nothing has been changed. Take “hold” out of the note when the case is over, and try again.
erase-request = The note { $note } must not be erased now: somebody asked for access to it
    .do = Nothing has been changed. Answer first, and close the request: ip privacy request --id { $id } --close granted
erase-restricted = The note { $note } is under consideration
    .do = Nothing has been changed. Take “restricted” out of the note when it is decided, and try again.
erase-planned = The note { $note } is about a meeting that was not held
    .do = Nothing has been changed. If nothing comes of the meeting, delete the file.
erase-strange = { $path } is written in a way that ip does not change
    .do = Nothing has been changed. Mend what ip check says, and try again.
ask-erase = Which note is to be erased?
ask-erase-reason = Why?
    .help = A few words, no names, such as the time is up
ask-erase-sure = Erase the note { $note }? { $places ->
    [0] Nothing rests on it.
    [one] 1 place rests on it.
   *[other] { $places } places rest on it.
} { $quotations ->
    [0] {""}
    [one] 1 quotation is taken out.
   *[other] { $quotations } quotations are taken out.
}
cli-privacy-purge = Take what was withdrawn or erased out of the history
    .note = The note’s id, also where it is erased
    .verify = Look through everything, and show where something is left (ends with 1)
    .format = How it is shown
    .dry_run = Look through everything, and write nothing
    .long =
        For IT. Git does not forget, so the words are in older versions, in others’ copies, with whoever hosts the project, and in backups. The command writes every step as a script, to be read before it is run. The script has none of the words in it. Afterwards --verify shows whether something is left: it looks through every single object of git, those that nothing leads to among them, and build/ and .ip/. It can’t look into PDF files.
purge-written = Read the script before you run it. It writes { $objects ->
    [one] 1 file
   *[other] { $objects } files
} of the history anew{ $messages ->
    [0] {""}
    [one] {" "}and 1 message
   *[other] {" "}and { $messages } messages
}. First agree on a day on which nobody works in the project.
purge-found = { $places ->
    [one] In 1 place something is left.
   *[other] In { $places } places something is left.
} { $objects } objects were looked through.
purge-clean = Nothing is left of { $note } here. { $objects } objects were looked through. Delete the folder { $folder } when it is gone from the others too.
purge-no-words = Only the id and older texts of the note were looked for. There is nothing here to know the words themselves by.
purge-closed = The program can’t look into these, since they are pictures, locked files or no text. Open them, and delete them here and in the history if the words stand in them: { $paths }
purge-in-file = File
purge-in-own = Git’s own files
purge-in-history = The history
purge-in-unreachable = Object that no branch leads to
purge-in-name = Name of a file in the history
purge-in-message = Message in the history
purge-unknown = “{ $id }” is known nowhere
    .do = Write the note’s id as it was before it was erased.
purge-stays = The note { $note } is neither withdrawn nor erased
    .do = Nothing has been changed. Take it out first: ip privacy withdraw { $note }, or ip privacy erase { $note }
purge-unguarded = The folder { $folder }/ is shared with the others
    .do = Nothing was written. Write a line with { $folder }/ in the file .gitignore, and try again.
purge-sh-title = Takes { $id } out of the history. Written by ip privacy purge.
purge-sh-read = Read all of it before you run it. It can’t be undone, and every version of the history gets a new name.
purge-sh-better = Only git itself is used here. If you have git filter-repo, that is faster; use the same replacements then.
purge-sh-before = First: agree on a day, everyone saves and sends their changes, and nobody works meanwhile.
purge-sh-use = Run “sh purge.sh”, look at what comes of it, and then run “sh purge.sh push”.
purge-sh-functions = Each line below names an object of git: it gets another text (the file lies beside this), or it is left out.
purge-sh-push = Sends the new history. That overwrites the old one at the receiver.
purge-sh-host = Left to do: 1) Ask whoever runs the server to run “git reflog expire --expire=now --all” and “git gc --prune=now” there and to delete copies of old pull requests. 2) Everyone deletes their copy of the folder and fetches a new one; nobody may send an old branch. 3) Delete caches and files of automatic runs (CI). 4) Backups: agree when they expire, and that they are not put back. 5) The original in the records system. 6) Delete the folder of this script.
purge-sh-clean = 1. Nothing may be unsaved
purge-sh-unclean = There are changes that were not saved. Save them first with git commit.
purge-sh-stashed = Something lies in git stash. Take it out, or delete it.
purge-sh-shallow = Only a part of the history is here. Fetch the rest with: git fetch --unshallow
purge-sh-worktrees = There are several work trees (git worktree list). Remove them first.
purge-sh-fetch = 2. Fetches every branch, so that none is forgotten
purge-sh-rewrite = 3. Writes the history anew
purge-sh-refresh = 4. Finds the named versions again
purge-sh-message = Versions after a purge
purge-sh-forget = 5. Removes what was: copies, logs, messages, and objects that nothing leads to
purge-sh-verify = 6. Looks through everything
purge-sh-remains = Something is left. See the list above.
purge-sh-next = Here it is gone. Look at the history (git log), and then run “sh purge.sh push”.
purge-sh-behind = Somebody sent what is not here. Fetch it first with git pull, or it is lost.
purge-sh-old = No branch may lead to what was; the objects themselves stay a little, so that the versions can be found.
purge-sh-place = [withdrawn]
purge-sh-gone = slettet
# diff
cli-diff = Show what has changed
    .earlier = The version before: a name from ip mark, a date, or anything that git knows
    .later = The version after; else the draft as it is now
    .format = How it is shown: text, json, html or docx (tracked changes for Word)
    .out = Where the file is put; else in build
    .long =
        Shows statement by statement what is new, gone, moved and reworded, and where the evidence is another one though the words are the same. A chapter that got another name or another place is followed. A date means the draft as it was last saved on or before that day.
diff-title = Changed from { $old } to { $new }
diff-title-since = Changed since { $old }
diff-nothing = Nothing has changed.
diff-statements = Statements: { $counts }
diff-others = Other text: { $counts }
diff-legend = [-words that are gone-] {"{+"}new words+{"}"}
diff-count-new = { $count } new
diff-count-gone = { $count } gone
diff-count-reworded = { $count } reworded
diff-count-moved = { $count } moved
diff-count-evidence = { $count } with other evidence
diff-chapter-new = The chapter is new.
diff-chapter-gone = The chapter is gone.
diff-chapter-moved = The chapter has been moved.
diff-chapter-title = The title was: { $before }
diff-chapter-id = The chapter’s name was: { $before }
diff-chapter-status = Status: { $before } before, { $now } now
diff-no-status = none
diff-new = new
diff-gone = gone
diff-options = other options
diff-reworded = reworded
diff-moved = moved within the chapter
diff-moved-from = moved here from “{ $chapter }”
diff-evidence = other evidence
diff-became-statement = has become a statement
diff-became-text = is no longer a statement
diff-renamed = was called “{ $before }”
diff-form-heading = heading
diff-form-paragraph = paragraph
diff-form-aside = table or note
diff-form-picture = picture
diff-form-insert = put in by ip
diff-unread = { $files ->
    [one] A file could not be read and is left out. { $version }: { $paths }
   *[other] { $files } files could not be read and are left out. { $version }: { $paths }
}
diff-which = Which version shall the draft be held against?
    .do = Write a name or a date, such as: ip diff 2018-05-01. The draft gets a name by: ip mark NAME
diff-which-of = Which version shall the draft be held against?
    .do = Write a name or a date, such as: ip diff { $newest }. These names have been given: { $names }
ask-diff = Which version shall the draft be held against?

# sync
cli-sync = Fetch what the others sent, and send yours
    .mine = Where both changed the same: keep your words in these files
    .theirs = Where both changed the same: take the others’ words in these files
    .both = Where both wrote in the same place: keep both, one below the other; only in the text, not in the head
    .dry_run = Only say what would happen
    .long =
        Fetches what the others sent, joins it with what you saved, and sends it all. Where you changed different things, both come along. Where you changed the same lines nothing is done, and both are shown with their names: choose with --mine, --theirs or --both. What you did not save is neither sent nor touched. What somebody took back never comes again. Nothing is sent where it has personal data. The last sentence always says whether all is sent. Ends with 0 where all is sent or there is nowhere to send it, 1 where something is not sent, and 3 where the place to send to was not reached.
progress-sync = Fetching and sending
sync-message = Joined with what the others sent
sync-received = { $files ->
    [one] Fetched: one file is new or changed.
   *[other] Fetched: { $files } files are new or changed.
}
sync-protected = Something in { $path } was taken back or erased. What others wrote in it meanwhile was left out.
sync-nowhere = { $unsaved ->
    [0] There is nowhere to send it.
    [one] There is nowhere to send it. One change is not saved yet.
   *[other] There is nowhere to send it. { $unsaved } changes are not saved yet.
}
sync-nothing = Nothing is saved yet, so there is nothing to send.
sync-sent = { $unsaved ->
    [0] All is sent.
    [one] All that is saved is sent. One change is not saved yet.
   *[other] All that is saved is sent. { $unsaved } changes are not saved yet.
}
sync-would = { $versions ->
    [one] One version would be sent.
   *[other] { $versions } versions would be sent.
}
sync-would-both = { $versions ->
    [0] The others sent something that would be fetched.
    [one] The others sent something that would be fetched, and one version would be sent.
   *[other] The others sent something that would be fetched, and { $versions } versions would be sent.
}
sync-not-sent = { $versions ->
    [0] Nothing was fetched or sent, since { $why }.
    [one] One version is not sent, since { $why }.
   *[other] { $versions } versions are not sent, since { $why }.
}
sync-stopped = { $versions ->
    [0] Whether all was fetched and sent is not known, since { $why }.
    [one] One version is not sent, since { $why }.
   *[other] { $versions } versions are not sent, since { $why }.
}
sync-unsaved = { $unsaved ->
    [one] One change is not saved, and was not touched.
   *[other] { $unsaved } changes are not saved, and were not touched.
}
sync-why-held = there are personal data or marks of two versions in it
sync-why-clashes = { $files ->
    [one] both of you changed the same in one file
   *[other] both of you changed the same in { $files } files
}
sync-why-unsaved = { $files ->
    [one] what comes in would overwrite a file that you did not save
   *[other] what comes in would overwrite { $files } files that you did not save
}
sync-why-unrelated = what lies there is not the same project
sync-why-host = the project may not be sent to { $host }
sync-why-gone = the place to send to is gone, or you have no access to it
sync-why-unreachable = the place to send to does not answer
sync-why-password = the place to send to does not let you in
sync-why-unknown = it is not known whether the place to send to is what it says it is
sync-why-newer = the others keep sending meanwhile
sync-why-declined = the place to send to says no: { $words }
sync-why-hook = a program that somebody set up to look says no
sync-why-failed = git says no ({ $words })
sync-why-else = something went wrong on the way (see above)
ask-sync = Whose words shall stand in { $path }?
ask-sync-gone = What shall become of { $path }?
ask-sync-mine = yours
ask-sync-theirs = the others’
ask-sync-both = both: yours above, the others’ below
ask-sync-later = nobody’s yet, I will ask them first
ask-sync-keep-mine = keep the file as you changed it
ask-sync-keep-theirs = keep the file as the others changed it
ask-sync-delete = delete it
sync-held = Nothing was sent or fetched. Mend it, and save. What was saved before is sent along, even if it is mended now: then ask IT before anybody sends.
sync-doubled = Both can’t stand in { $path }: a name or a key would stand twice.
sync-taken-back = Others took something back or erased it. It leaves what lies beside the project here, too.
sync-choose = Nothing was changed. Choose whose words shall stand, file by file: ip sync --mine { $path } or ip sync --theirs { $path }
sync-choose-body = Nothing was changed. Choose whose words shall stand, file by file: ip sync --mine { $path }, ip sync --theirs { $path } or ip sync --both { $path }
sync-unsaved-paths = Nothing was changed. First save what you have in { $paths }: ip save
sync-unrelated = Nothing was changed. Ask IT for help: maybe the address is wrong, or the project was begun in two places.
sync-mine = You ({ $name }):
sync-mine-day = You ({ $name }, { $day }):
sync-theirs = The others ({ $name }):
sync-theirs-day = The others ({ $name }, { $day }):
sync-somebody = without a name
sync-took-away = deleted the file
sync-took-out = deleted it
sync-changed = changed the file
sync-no-text = has a file that is no text
sync-more = … and { $lines } lines more

# doctor
cli-doctor = Are the machine and the folder set up well?
    .unlock = Take away what a program that was stopped left behind, and that keeps others out
    .format = How it is shown
    .long =
        For who installs and helps. Looks at the program, the screen, git, the folder, the saved versions, the shared copy and the checks before saving, and says what to do. Nothing is changed, and nobody is asked for a password. With --unlock what an interrupted program left behind, so that nobody can save, is taken away once it is older than five minutes and nobody is at it. Works outside a project too. Ends with 1 where something must be mended before anything can be saved or sent.
progress-doctor = Looking, and asking the shared copy whether it answers
doctor-ok = All is as it should be.
doctor-warn = Nothing must be mended now. Look at what is marked with “!”.
doctor-fail = What is marked with “✗” must be mended.
doctor-name-version = Program
doctor-version = ip { $version }
doctor-version-other = ip { $version }, but who writes “ip” is answered by another program: { $path }
    .do = Put the folder { $folder } first in PATH.
doctor-name-letters = Letters
doctor-letters = Æ, ø and å are shown right
doctor-letters-few = The screen is set up for “{ $letters }”, so æ, ø and å may be shown wrong
    .do = Set it up for UTF-8, for example with: export LANG=en_GB.UTF-8
doctor-name-width = Width
doctor-width = { $width } signs
doctor-width-narrow = The window is only { $width } signs wide
    .do = Make it wider, 80 signs at best, so that the tables are easy to read.
doctor-name-git = Git
doctor-git = Version { $version }
doctor-git-old = Version { $version } is too old for ip sync
    .do = Ask IT to install a newer one: 2.38 or later.
doctor-git-none = The program git is not here, so nothing can be saved in versions or shared
    .do = Install it from https://git-scm.com/downloads, or ask IT to. All else works without it.
doctor-name-author = Name
doctor-author = Saves are made as { $author }
doctor-author-none = Nobody has said who saves on this machine
    .do = You are asked the next time you save. Or write it: ip save --name "NAME" --email ADDRESS
doctor-name-project = Project
doctor-project = { $folder }
doctor-project-errors = { $folder }: { $errors ->
    [one] one error
   *[other] { $errors } errors
}
    .do = See them with: ip check
doctor-project-none = There is no project in { $folder }, so the rest was not looked at
    .do = Go to the project’s folder and try again. A new project is made with: ip init
doctor-name-cloud = Where it lies
doctor-cloud = No sign of OneDrive, Dropbox or the like
doctor-cloud-in = The folder lies in { $program }
    .do = { $program } can damage the saved versions when it copies while something is saved. Move the folder to a place that is on this machine alone, and share it through a shared copy. A backup in one file may lie there: git bundle create FILE --all
doctor-cloud-private = The folder lies in { $program }, which also copies what must never be shared (private/)
    .do = Move the folder to a place that is on this machine alone, and delete the copy in { $program }, in its bin too. Ask the data protection officer who may have seen it.
doctor-name-leftovers = Left behind
doctor-leftovers-none = No files of other programs
doctor-leftovers = { $count ->
    [one] Another program left { $path } behind
   *[other] Other programs left { $count } files behind, the first { $path }
}
    .do = Compare it with the file that has no addition to its name, mend the one that is right, and delete the other.
doctor-leftovers-git = { $count ->
    [one] Another program put a copy among the saved versions: { $path }
   *[other] Another program put { $count } copies among the saved versions, the first { $path }
}
    .do = Copy the whole folder, and ask IT for help before anything more is saved.
doctor-name-names = List of names
doctor-names = The names of those who took part are looked for
doctor-names-examples = All notes are examples, so none is missing
doctor-names-unneeded = There are no conversations yet, so none is missing
doctor-names-none = There is no list of participants’ names to look for
    .do = Make it with: ip privacy names
doctor-names-broken = The list of participants’ names can’t be read, so none is looked for
    .do = Make it again: ip privacy names --replace
doctor-name-saved = Saved
doctor-saved = All that was saved can be read
doctor-saved-none = No versions are saved here yet
    .do = Save the first version: ip save
doctor-saved-nothing = Nothing is saved yet
    .do = Save the first version: ip save
doctor-saved-shallow = Only the newest part of what was saved is on this machine, so older versions can’t be shown
    .do = Fetch the rest with: git fetch --unshallow
doctor-saved-damaged = Some of what was saved can’t be read ({ $why })
    .do = Save nothing more here. Copy the folder, and ask IT to fetch the project again from the shared copy.
doctor-name-unfinished = Unfinished
doctor-unfinished = Nothing got stuck
doctor-unfinished-work = Somebody began something with git and did not end it, so nothing can be saved
    .do = Ask who began. To take it back, write: { $command }
doctor-unfinished-detached = The folder stands at an older version, so what is saved now may get lost (“detached HEAD”)
    .do = Go back to what you work on: git switch NAME. See the names with: git branch
doctor-unfinished-busy = Another program is saving ({ $path })
    .do = Wait a little, and try again.
doctor-unfinished-lock = { $minutes ->
    [one] A minute ago a program was stopped while it saved, and it keeps others out: { $path }
   *[other] { $minutes } minutes ago a program was stopped while it saved, and it keeps others out: { $path }
}
    .do = Close the programs that use the folder, and take the lock away: ip doctor --unlock
doctor-unlocked = { $minutes ->
    [one] Taken away: { $path }, which a program left a minute ago.
   *[other] Taken away: { $path }, which a program left { $minutes } minutes ago.
}
doctor-still-locked = { $minutes ->
    [0] Others are still kept out, and somebody was at it less than a minute ago: { $path }
    [one] Others are still kept out, and somebody was at it a minute ago: { $path }
   *[other] Others are still kept out, and somebody was at it { $minutes } minutes ago: { $path }
}
doctor-still-locked-wait = Somebody may be saving. Close the programs that use the folder, wait five minutes, and try again.
doctor-not-locked = Nothing keeps others out.
doctor-name-line-ends = Line ends
doctor-line-ends = The same for all
doctor-line-ends-changed = They are changed when files are fetched and saved here (core.autocrlf)
    .do = That is for Windows alone. Turn it off: git config --global core.autocrlf input
doctor-line-ends-windows = { $count ->
    [one] One file is saved with the line ends that Windows has, so the whole file may look changed
   *[other] { $count } files are saved with the line ends that Windows has, so whole files may look changed
}
    .do = Mend them at once while nobody works, and save: git add . --renormalize
doctor-name-remote = Shared copy
doctor-remote = { $place } answers
doctor-remote-none = There is none, so what is saved is on this machine alone
    .do = Ask IT for a place to share it, and write its address: git remote add origin ADDRESS
doctor-remote-denied = { $place } wants to know who asks, or has not let them in
    .do = Ask IT for access, and to have it remembered on this machine (a key or git credential manager).
doctor-remote-unknown = Nobody has said yet that { $place } is who it says it is
    .do = Ask IT to approve it on this machine (ssh known_hosts).
doctor-remote-foreign = Another user owns { $path }, so git does not read it
    .do = Ask IT to approve it (git config --global --add safe.directory "{ $path }").
doctor-remote-missing = There is nothing at { $place }
    .do = Ask IT whether it has moved, and write the new address: git remote set-url origin ADDRESS
doctor-remote-unreached = { $place } can’t be reached
    .do = Is there a network? Does it take a connection from home (VPN)? Else ask IT.
doctor-remote-silent = { $place } does not answer
    .do = Is there a network? Does it take a connection from home (VPN)? Else ask IT.
doctor-remote-failed = { $place } can’t be used ({ $why })
    .do = Ask IT.
doctor-remote-host = The project may not be sent to { $place }: at “hosts” in policy/policy.yaml stands only { $hosts }
    .do = Mend the address, or ask whoever answers for the project whether the place belongs there.
doctor-name-hooks = Checks
doctor-hooks = Personal data is looked for before anything is saved and sent
doctor-hooks-none = Git saves and sends without anybody looking for personal data ({ $hooks } missing)
    .do = Set it up with: ip hook install
doctor-hooks-gone = The program that is to look for personal data is not where it was, so git saves and sends nothing: { $path }
    .do = Set it up again with: ip hook install

# explain
explain-rule = Rule
explain-level = Level
explain-meaning = What it finds
explain-level-allow = off
explain-level-warn = warning
explain-level-deny = error
explain-more = See what a rule means, with examples: ip explain RULE
explain-wrong = Wrong:
explain-right = Right:
explain-allow = Excuse one place, and say why:
    .text = in text
    .yaml = in YAML
    .reason = reason
explain-warn = Make it a warning in the whole project, or turn it off with allow. Write in policy/policy.yaml:
explain-deny = Make it an error in the whole project, or turn it off with allow. Write in policy/policy.yaml:
explain-turn-on = The rule is off. Turn it on in the whole project. Write in policy/policy.yaml:
explain-forbid = The rule can’t be turned off: what it finds can’t be read, or would be lost.
explain-file-closed = the file may not be read
explain-file-folder = a folder
explain-file-large = the file is too large
explain-file-link = a link out of the project
explain-file-not-utf-8 = saved in an older encoding
explain-file-utf-16 = saved as UTF-16
explain-unknown = There is no rule called “{ $rule }”.
    .do = See all rules: ip explain
explain-unknown-near = There is no rule called “{ $rule }”.
    .do = Did you mean { $near }? See all rules: ip explain

# status
cli-status = Show where the process stands
    .date = The day to show; else today
    .format = How it is shown
    .long =
        Shows phases and milestones, what is late, who was heard, how far the draft is, and what to do now. With --date another day is shown: what happened later does not count. The date can be written 14.3.2018, 14/3, yesterday or 2018-03-14.
status-bad-date = --date: “{ $value }” is no date.
    .do = Write for example 14.3.2018, 14/3, yesterday or 2018-03-14.
status-as-today = The themes' status, the draft and the checks are shown as they are today. Only what has a date is shown as it is on that day.
status-no-process = There are no phases and milestones yet. They are written in policy/process.yaml.
status-phases = PHASES
status-milestones = MILESTONES
status-units = WHO DOES WHAT
status-urgent = URGENT
status-nothing-urgent = NOTHING IS URGENT
status-next = AFTER THAT
status-label-heard = HEARD
status-label-draft = DRAFT
status-label-deletion = PERSONAL DATA
status-label-checks = CHECKS
status-label-decided = DECIDED
status-label-sent = SENT
status-label-waiting = WAITING
status-label-saved = SAVED
status-decided = { $what }: { $outcome } ({ $group }, { $day })
status-sent = { $version } to { $to } ({ $day })
status-waiting = { $number ->
    [one] 1 response for an answer: { $names }
   *[other] { $number } responses for an answer: { $names }
}
status-changed = last on { $day }
status-unsaved = not saved: { $words }
status-not-sent = { $number ->
    [one] 1 version is not sent to the others
   *[other] { $number } versions are not sent to the others
}
status-actors = { $heard } of { $all ->
    [one] 1 stakeholder
   *[other] { $all } stakeholders
}
status-gaps = { $gaps ->
    [0] no gaps
    [one] 1 gap
   *[other] { $gaps } gaps
}
status-unheard = not heard: { $names }
status-unforeseen = came up on the way: { $names }
status-more = { $more } more
status-chapters = { $number ->
    [0] no chapters
    [one] 1 chapter
   *[other] { $number } chapters
}
status-statements = { $number ->
    [0] no statements
    [one] 1 statement
   *[other] { $number } statements
}
status-unsupported = { $number } unsupported
status-questions = { $number ->
    [one] 1 open question
   *[other] { $number } open questions
}
status-unheeded = heard, but never cited: { $names }
status-lix = LIX { $lix } ({ $level })
status-overdue = { $number ->
    [one] 1 note should have been deleted
   *[other] { $number } notes should have been deleted
}
status-near = { $number ->
    [one] 1 note must be deleted by { $day }
   *[other] { $number } notes must be deleted, the last by { $day }
}
status-held = { $number ->
    [one] 1 deletion waits
   *[other] { $number } deletions wait
}
status-requests = { $number ->
    [one] 1 request must be answered by { $day }
   *[other] { $number } requests must be answered, the first by { $day }
} ({ $days ->
    [0] today
    [one] in 1 day
   *[other] in { $days } days
})
status-requests-late = { $number ->
    [one] 1 request should have been answered
   *[other] { $number } requests should have been answered
}
status-no-deletion = nothing must be deleted within 30 days
status-findings = { $errors ->
    [0] no errors
    [one] 1 error
   *[other] { $errors } errors
} · { $warnings ->
    [0] no warnings
    [one] 1 warning
   *[other] { $warnings } warnings
}
status-no-unit = Nobody named
status-unit-chapters = { $number ->
    [one] 1 chapter to finish
   *[other] { $number } chapters to finish
}
status-unit-planned = { $number ->
    [one] 1 inquiry to make
   *[other] { $number } inquiries to make
}
status-unit-uncoded = { $number ->
    [one] 1 note to code
   *[other] { $number } notes to code
}
status-act-errors = { $number ->
    [one] Correct 1 error
   *[other] Correct { $number } errors
}
status-act-request = Answer the request { $id }, { $kind }, by { $day }
status-act-request-late = Answer the request { $id }, { $kind }: it was due by { $day }
status-act-delete = Decide on the note { $note }: it must be deleted by { $day }
status-act-delete-overdue = Decide on the note { $note }: it should have been deleted by { $day }
status-act-delete-more = { $number ->
    [one] Decide on 1 more note that must be deleted
   *[other] Decide on { $number } more notes that must be deleted
}
status-act-milestone = Reach “{ $title }” ({ $time }), and write the day at “done”
status-act-note = Write the note { $note }, which “{ $title }” rests on
status-act-withdrawn = Find other ground for “{ $title }”: the note { $note } was withdrawn
status-act-hold = Hold the meeting for “{ $title }” ({ $date }), and finish the note
status-act-themes = { $number ->
    [one] Decide on 1 theme that is only proposed
   *[other] Decide on { $number } themes that are only proposed
}
status-act-gaps = { $number ->
    [one] Close 1 gap in the coverage
   *[other] Close { $number } gaps in the coverage
}
status-act-uncoded = { $number ->
    [one] Code 1 note
   *[other] Code { $number } notes
}
status-act-unsupported = { $number ->
    [one] Find support for 1 statement, or drop it
   *[other] Find support for { $number } statements, or drop them
}

# report
cli-report = Make a memo for the steering group, a consultation or participants
    .memo = Which memo: steering (to the steering group), analysis (what the inquiry shows), consultation (the consultation memo), feedback (to those who took part), or one of your own
    .since = Tell of what happened since a day or a version that got a name
    .edition = For whom it is: internal (those who work with the notes) or public (everyone); else internal, and consultation is public
    .to = feedback as a letter to those who spoke in one note: only what they said themselves, and what came of it
    .format = Which formats: html, md, docx, pdf; else all
    .out = Where the files go; else into build
    .open = Open the memo when it is made
    .long =
        Makes a memo from the project’s files. Its text can be changed: ip init --templates puts the templates into templates, and a memo called templates/report-NAME.md is made with: ip report NAME. Dates can be written 14.3.2018, 14/3, yesterday or 2018-03-14.
report-to-not = Only feedback can be a letter to those who spoke, and not { $name }
    .do = Write: ip report feedback --to NOTE
letter-file = letter
letter-banner = ONLY FOR THOSE WHO TOOK PART
letter-example = The note is an example. It was written to show the work, and no such conversation took place.
letter-unreadable = The note { $note } can’t be read.
    .do = Mend what ip check finds in it first.
letter-withdrawn = The note { $note } was withdrawn, so there is nothing to write back about
    .do = If they must be told that it was done, write that yourself. Do not use what they said.
letter-erased = The text of the note { $note } is deleted, so there is nothing to write back about.
letter-restricted = The note { $note } is under consideration
    .do = Wait for the decision. Until then what they said is not used.
letter-planned = The conversation { $note } has not been held yet.
letter-study = { $note } is a study or a report in which nobody took part here.
letter-not-here = A letter is made of the project’s folder, not of an older version.
report-bad-since = --since: “{ $value }” is neither a date nor the name of a version.
    .do = Write for example 14.3.2018, 14/3, yesterday or 2018-03-14.
report-which = Which memo shall be made?
    .do = Choose from { $names }: ip report steering
ask-report = Which memo?
ask-report-steering = to the steering group
ask-report-analysis = what the inquiry shows
ask-report-consultation = the consultation memo
ask-report-feedback = to those who took part
report-errors = { $errors ->
    [one] The memo was not made: there is 1 error in the project, and the figures may be wrong.
   *[other] The memo was not made: there are { $errors } errors in the project, and the figures may be wrong.
}
    .do = See them with: ip check. If they can’t be corrected today, use ip status, which always works.
report-no-public = The memo “{ $name }” is made only for those who work with the notes.
    .do = Leave --edition out. For everyone there are: ip report consultation and ip report feedback --edition public
report-not-since = --since does not fit this memo: nothing in it is about what came since.
    .do = Leave --since out, or choose another memo.
report-not-compared = What changed in the draft is not in the memo: { $why }
report-future-since = --since: { $value } has not come yet.
    .do = Write a day that has passed.
report-unknown = There is no memo called “{ $name }”.
    .do = Choose from { $names }, or write your own in templates/report-NAME.md.
report-unknown-near = There is no memo called “{ $name }”. Did you mean { $near }?
    .do = Choose from { $names }, or write your own in templates/report-NAME.md.

# serve
cli-serve = Work in the browser, on this machine alone
    .port = The port to listen on; else one that is free
    .no_open = Do not open the browser; show the address only
    .read_only = Nothing can be changed, only read
    .long =
        Shows the project in the browser: notes, the draft, coverage and errors, and forms to write and code. The pages can be seen on this machine alone, and only by whoever has the address that is shown. The address works once; press Enter for a new one. The files are the same as ever, and all that is written can be undone. Ends with “Close” on the page, with Ctrl-C, or when nobody has looked for an hour. Ends with 0 when it is closed, and 3 when the port can’t be listened on.
serve-open = Work in the browser at this address. It works once; Enter gives a new one, Ctrl-C closes.
    { $address }
serve-again = { $address }
serve-end = Closed.
serve-not-built = This program was built without the browser.
    .do = Build it with: cargo build --release --features serve
serve-cannot-listen = The port can’t be listened on: { $why }
    .do = Choose another with --port, or don’t choose one.
serve-no-random = The machine has nothing random to make a key of, so no page can be kept to yourself.
serve-menu = Pages
serve-more = More pages
serve-lists = Themes, goals, stakeholders and other lists
serve-menu-overview = Overview
serve-menu-notes = Notes
serve-menu-draft = Draft
serve-menu-coverage = Coverage
serve-menu-status = Status
serve-menu-findings = Errors and warnings
serve-menu-search = Search
serve-menu-save = Save
serve-changed = Something changed meanwhile. Show the page anew.
serve-read-only = You can only read here.
serve-close = Close
serve-closed-title = Closed
serve-closed = The workbench is closed. You can close the tab. Start again with: ip serve
serve-entered = Welcome
serve-enter = On to the project
serve-no-findings = No errors and no warnings.
serve-filter-text = Words in the text
serve-filter-since = From (date)
serve-filter-until = To (date)
serve-filter-unused = Only what nothing points to
serve-filter-unsupported = Only what nothing supports
serve-choose = Show
serve-choose-all = Show all
serve-choose-title = Choose what the list shows
serve-pages = More pages
serve-used = Used in
serve-used-whole = The whole note is used in
serve-note-text = The note's text
serve-note-empty = The note has no text yet.
serve-trace = Trace: what it rests on, and what rests on it
serve-all-note = All notes about it
serve-all-passage = All passages about it
serve-said = Said and written
serve-coverage = Coverage
serve-coverage-choose = Choose rows, columns and what is counted
serve-coverage-rows = Rows
serve-coverage-columns = Columns
serve-coverage-count = Count
serve-make-note = Make a note
serve-no-draft = The draft has no chapters yet.
serve-figures = Where the work stands
serve-heard = Heard
serve-unheard = Not heard
serve-last = Changed last
serve-search-words = Search for
serve-search-kind = In
serve-search-all = everything
serve-findings-severity = How serious
serve-traced = Trace: { $title }
serve-changes = Changes in the draft
serve-changes-ask = Choose the version or the day that the draft is compared with.
serve-changes-since = Since (version or day)
serve-changes-choose = Choose what it is compared with
serve-memos = Memos
serve-memo-line = { $label }: { $value }
serve-failed = That can’t be done
serve-missing = There is no such page
serve-missing-why = There is no page here. What it showed may have been renamed or deleted. Go to Overview.
serve-refused = Not allowed
serve-refused-host = The page can only be seen at the address that the program has shown.
    .do = Use the address in the terminal that begins with http://127.0.0.1
serve-refused-site = The request comes from another page than this one, so it is not done.
    .do = Go to the page by typing its address, or by the link in the terminal.
serve-refused-link = The link is used up or wrong.
    .do = Press Enter in the terminal for a new one, or start again with: ip serve
serve-refused-unknown = This browser has not been let in.
    .do = Open the page with the link in the terminal. Enter gives a new one.
serve-refused-method = No page here can be asked for that.
serve-refused-type = What was sent does not come from a form on this page.
serve-refused-body = Something was sent along that nobody asked for.
serve-refused-form = The form is from an earlier run of the program, so nothing was written.
    .do = Go back, copy what you wrote, show the page anew, and paste it.
serve-refused-size = What was sent is larger than a file of the project may be.
serve-refused-slow = What was sent did not arrive to its last word.
    .do = Go back, and send it again.
serve-refused-read-only = You can only read here: the program was started with --read-only.
serve-undo = Undo
serve-undone = Undone: { $what }
serve-undo-other = This can’t be undone from here any more: something else was changed since.
    .do = Go back and show the page again. It says what can be undone.
serve-undo-changed = This can’t be undone: others have changed { $path } since.
    .do = Nothing was written. Change the text as it stands now.
serve-made = Created: { $path }
serve-new-note = New note
serve-new-answer = New answer
serve-new-theme = New theme
serve-new-goal = New goal
serve-new-stakeholder = New stakeholder
serve-new-chapter = New chapter
serve-new-group = New group
serve-new-phase = New phase
serve-new-milestone = New milestone
serve-optional = may be left out
serve-form-wrong = Nothing has been written yet. Please correct this:
serve-form-more = Your answers lead to more questions. Nothing has been written yet.
serve-form-default = An empty field means: { $value }
serve-form-lines = One on each line
serve-form-make = Create in a new tab:
serve-form-make-it = Create
serve-form-again = Read the choices again
serve-form-heard = What was said?
serve-form-heard-hint = Paste the text here if you have it; it can also be written later. No names of people, no numbers and no addresses.
serve-form-file = Take the text from a file
serve-form-file-hint = An interview form that was filled in, Word, LibreOffice, a mail, a transcript from Teams, Zoom or whisper, a web page or plain text, 20 MB at the most. When you press Create, the text comes into the field below, so that you can read it through before the note is written.
serve-form-file-read = The file’s text now stands in the field “What was said?”. Read it through, and press Create. Nothing has been written yet.
serve-form-paper-read = The file is an interview form. Its answers now stand in the fields, and what was said in the field “What was said?”. What you had written yourself is not changed. Read it through, and press Create. Nothing has been written yet.
serve-form-file-large = The file is larger than 20 MB.
    .do = Save it without pictures, or split it.
serve-form-uncast = It is not known who is who, so that nothing became a quotation. Write the number of whoever asks in the field below the file, and choose the file again. Or put > before the participants’ own words.
serve-form-interviewers = If the file is a transcript: who asks the questions?
serve-form-interviewers-hint = Write their number in the order in which they speak first, such as 1, or 0 if none of them does. The words of the others then become quotations. No name comes along.
serve-search-list = Search the list
serve-saved = Saved: { $path }
serve-nothing-new = There was nothing new to save.
serve-unreadable = { $path } can’t be read as text, and can’t be changed here.
    .do = Open the file in another program and save it as UTF-8.
serve-words-closed = The words of this note are not shown here: they were taken back, erased, or are being considered.
    .do = What the note says about itself is shown on the note’s own page.
serve-edit = Change
serve-edit-file = Change the file
serve-write = Write in the chapter
serve-answer = Make an answer
serve-edit-title = Edit the text: { $title }
serve-edit-place = see its page
serve-edit-text = Text
serve-edit-save = Save
serve-edit-look = See errors and warnings before saving
serve-edit-found = Errors and warnings in the text
serve-write-title = Write the chapter: { $title }
serve-write-see = See the chapter in the draft
serve-write-head = Change the whole file, its title and theme too
serve-write-at = { $point } in the text (line { $line })
serve-write-look = See a preview
serve-write-looked = Nothing is saved yet. Below:
serve-write-preview = Preview
serve-write-passages = Passages to cite
serve-write-words = Words in the passage
serve-write-theme = Theme
serve-write-own = The chapter’s own themes
serve-write-every = All themes
serve-write-find = Find passages
serve-write-hint = “Insert” puts the citation where you are writing, else in the statement that you are changing, or at the end of the text. You can copy it too.
serve-write-insert = Insert
serve-write-passage = See the passage
serve-write-none = There are no passages to cite here.
serve-write-unnamed = { $passages ->
    [one] One more passage has no name, so it can’t be cited.
   *[other] { $passages } more passages have no name, so they can’t be cited.
}
serve-kept = What you wrote is not saved. Copy it from here.
serve-line = Line
serve-both = Others have changed the text meanwhile. Nothing was written.
serve-both-do = Correct your text so that it says everything, and save it. The text as it is now stands below it.
serve-both-differences = Differences
serve-both-own = Your text
serve-both-now = The text as it stands now
serve-both-save = Save my text instead
serve-cancel = Go back without saving
serve-blocks-all = Edit the whole text
serve-blocks-none = The note has no blocks yet.
serve-block-title = Edit the block
serve-block-this = Edit this block
serve-block-gone = What you were changing is no longer here. Your text stands below: copy it, and change the whole text.
serve-code-title = Code this block
serve-code-this = Code this block
serve-code-remove = Remove
serve-code-inherited = from the heading
serve-code-theme = Which theme is it about?
serve-code-aspect = Which aspect of the theme?
serve-code-aspect-hint = One or a few words, such as some that were used before.
serve-code-aspect-bad = Write it with letters.
serve-code-name = Name
serve-code-named = Give the block a name, so that the draft can cite it
serve-code-name-label = The name
serve-code-name-hint = Made of the words. No names of people.
serve-code-name-bad = Write a name with letters.
serve-code-name-taken = Another block is called { $name } already.
serve-code-has-name = The block is called
serve-code-unfit = The marker can’t stand at the end of this block without being read as something else. Edit the whole text instead.
serve-code-changed = Others have changed the block meanwhile. Nothing was written.
serve-code-changed-do = What changed stands below. What you chose is still there: code the block as it stands now, or go back.
serve-code-gone = Others have changed the block meanwhile, so the marker was not removed.
    .do = Go back and show the page again.
serve-not-written = Nothing was written: { $why }
serve-broken = The program failed on this page. The other pages still work, and nothing was written by halves.
    .do = Go back, and try again. If it happens again, use the command in the terminal, and tell those who look after the program.
serve-save-is = Not saved yet:
serve-save-message = Message
    .hint = Say in short what you did. If you write nothing, it says:
serve-save-do = Save
serve-sync = Fetch and send
serve-sync-does = Here what others sent is fetched and joined with yours, and what you saved is sent to them.
serve-sync-do = Fetch and send
serve-sync-password = You can't type a password here. If the place that is sent to wants one, type in a terminal: ip sync
serve-sync-choose = Nothing is changed. Choose whose words shall stand, file by file:
serve-history = History
serve-undo-back = Go back to here
serve-undo-title = Go back
serve-undo-changes = This is put back:
serve-undo-do = Go back
serve-undo-not = See the history instead
serve-quotes = Quotations
serve-quotes-take = Take the approval back
serve-comments = Drafts that came back
serve-comments-file = The Word file with comments and changes
serve-comments-other = Choose another file
serve-comments-file-hint = A .docx file of 20 MB at the most. The program does not keep it; choose it again when you go on another day.
serve-comments-none = No file was chosen
serve-comments-gone = The file is not here any more
    .do = Choose it again under Drafts that came back.
serve-comments-nothing = It is decided, or it is not in the file
    .do = See what waits under Drafts that came back.
serve-comments-read = Show comments and changes
serve-comments-roles = Use the roles
serve-comments-apply = { $changes ->
    [one] Take the change that is beyond doubt
   *[other] Take the { $changes } changes that are beyond doubt
}
serve-comments-decided = { $ids }: { $state }
serve-comments-there = Go to the place
serve-comments-chapter = See the chapter
serve-comments-more = { $items ->
    [one] One more is shown once some of these are decided.
   *[other] { $items } more are shown once some of these are decided.
}
serve-review = Reviewing
serve-review-none = Every statement was read together with its evidence as it stands now.
serve-review-read = Read
serve-privacy = Those who spoke
serve-privacy-due = What must be deleted
serve-privacy-do = Do
serve-privacy-extend = Keep longer
serve-privacy-withdraw = Withdraw
serve-privacy-requests = Requests that wait for an answer
serve-privacy-answer-by = answer by
serve-privacy-on = On which day? Empty is today
serve-privacy-close = Close
serve-privacy-put-off = The person was told that it takes longer
serve-privacy-outcome = The outcome is missing
    .do = Choose what the answer was, and press »Close« again.
serve-privacy-new = New request
serve-privacy-receive = Write it down
serve-privacy-id = The note's id as the list of notes has it
serve-privacy-passages = Which passages?
    .help = Choose none if the whole note is taken back.
serve-privacy-participants = How many participants withdraw?
    .help = Empty is 1. Only where passages are chosen
serve-privacy-date = When was it taken back?
    .help = Empty is today
serve-privacy-number = »{ $text }« is no number
serve-privacy-see = See what follows
serve-privacy-follows = What rests on it
severity-error = Error
severity-warning = Warning
severity-info = Note

# assist
assist-used = { $statements ->
    [0] used in no statement
    [one] used in 1 statement
   *[other] used in { $statements } statements
}
assist-rests = { $notes ->
    [0] { $sources ->
        [0] without support
        [one] rests on 1 written source
       *[other] rests on { $sources } written sources
    }
    [one] rests on 1 note from { $groups ->
        [one] 1 stakeholder
       *[other] { $groups } stakeholders
    }{ $sources ->
        [0] {""}
        [one] {" "}and 1 written source
       *[other] {" "}and { $sources } written sources
    }
   *[other] rests on { $notes } notes from { $groups ->
        [one] 1 stakeholder
       *[other] { $groups } stakeholders
    }{ $sources ->
        [0] {""}
        [one] {" "}and 1 written source
       *[other] {" "}and { $sources } written sources
    }
}{ $against ->
    [0] {""}
   *[other] {" "}· { $against } against
}
assist-passages = { $passages ->
    [0] no named passages
    [one] 1 named passage
   *[other] { $passages } named passages
}
assist-notes = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}{ $awaited ->
    [0] {""}
   *[other] , { $awaited } awaited
}
assist-statements = { $statements ->
    [one] 1 statement
   *[other] { $statements } statements
}
assist-write = Write “{ $text }”
assist-add-key = Add “{ $key }”
assist-excuse = Excuse the place from { $rule }; write why
assist-nothing-named = Nothing that has a name stands here
assist-no-file-names = The editor can’t give files another name. Save, and write instead: ip rename { $old } { $new }

# lsp
cli-lsp = Help in a text editor while somebody writes
    .stdio = Speak with the editor through standard input and output; that is always so, and many editors write it
    .long =
        The editor starts the command and speaks with it; nobody runs it by hand. docs/editors.md says how VS Code, Helix, Neovim, Zed and Emacs are set up.

# form
cli-form = Make a form that can be handed out and taken back
cli-form-interview = Make a Word form for an interview
    .stakeholder = Who is to be heard; may be repeated
    .theme = A theme to talk about; may be repeated; else all
    .out = The file to write; else into build
    .long =
        The form asks the same questions as ip add-interview, and then those of the themes. Once it is filled in, it comes back with ip add-interview --from FILE.
paper-file = interview-form
paper-title = Form for an interview
paper-guide = Fill in the form and send it back. What has no answer is asked later.
paper-no-names = Write no names of persons, and no telephone numbers, addresses or civil registration numbers.
paper-heading = What was said
paper-manner = Write in your own words below each question what was said. Questions without an answer are left out.
paper-quote = The participants’ own words go into a paragraph of their own, in the style Quote.
paper-other = What else was said
paper-write = Click here and write
paper-choose = Click here and choose
paper-day = Click here and choose or write a day
paper-said = Click here and write what was said
paper-day-form = d MMMM yyyy
paper-optional = May be left out.
paper-informed = A day, such as 14.3.2018, or “not yet”.
paper-consent = Only where you rest on consent.
paper-next = Once the form is filled in: ip add-interview --from { $path }
paper-wrong = The form’s answer to “{ $label }” can’t be used: { $why }
    .do = Nothing was written. Mend the answer in the form, or give it with the flag.
paper-asked = The form’s answer to “{ $label }” can’t be used: { $why }
left-above-form = what stands above the questions,
