### Alt, hvad mennesker læser, på dansk. Afsnittene følger husets mapper; hver sætning står ét sted.

## Fælles ord

quarter = { $quarter }. kvartal { $year }

## syntax

## record

# kinds
kind-goal = mål
    .many = mål
kind-theme = tema
    .many = temaer
kind-stakeholder = aktør
    .many = aktører
kind-note = notat
    .many = notater
kind-passage = uddrag
    .many = uddrag
kind-chapter = kapitel
    .many = kapitler
kind-statement = punkt
    .many = punkter
kind-answer = tilbagemelding
    .many = tilbagemeldinger
kind-source = kilde
    .many = kilder
kind-policy = manifest
    .many = manifester
kind-process = proces
    .many = processer
kind-organisation = organisation
    .many = organisationer
kind-group = gruppe
    .many = grupper
kind-phase = fase
    .many = faser
kind-milestone = milepæl
    .many = milepæle
kind-part = del af visionen
    .many = dele af visionen

# words
document-draft = udkast
document-hearing = i høring
document-adopted = vedtaget
theme-status-proposed = foreslået
theme-status-qualified = kvalificeret
theme-status-adopted = vedtaget
theme-status-dropped = udgået
origin-commission = kommissoriet
origin-inquiry = undersøgelsen
stakeholder-kind-citizens = borgere
stakeholder-kind-association = foreninger
stakeholder-kind-housing = boligorganisationer
stakeholder-kind-police = politi
stakeholder-kind-business = virksomheder
stakeholder-kind-civil-society = civilsamfund
stakeholder-kind-knowledge = vidensinstitutioner
stakeholder-kind-professionals = fagfolk
stakeholder-kind-politicians = politikere
stakeholder-kind-public = offentligheden
degree-low = lav
degree-medium = middel
degree-high = høj
method-interview = interview
method-group-interview = gruppeinterview
method-dialogue-meeting = dialogmøde
method-citizen-meeting = borgermøde
method-committee = drøftelse i fagudvalg
method-survey = spørgeskema
method-study = undersøgelse eller rapport
method-hearing = høringssvar
basis-public-task = myndighedsopgave (art. 6, stk. 1, litra e)
basis-consent = samtykke (art. 6, stk. 1, litra a)
basis-public-record = offentligt tilgængeligt materiale
consent-form-written = skriftligt
consent-form-oral = mundtligt
consent-form-guardian = fra forælder eller værge
special-none = ingen følsomme oplysninger
special-explicit-consent = udtrykkeligt samtykke (art. 9, stk. 2, litra a)
special-public-interest = væsentlige samfundsinteresser (art. 9, stk. 2, litra g)
special-made-public = offentliggjort af den, det handler om (art. 9, stk. 2, litra e)
publish-none = tælles kun med
publish-summary = må gengives, ikke citeres
publish-quote = må citeres uden navn
publish-named = må citeres med organisationens navn
right-consent = tilbagekaldt samtykke
right-objection = indsigelse (art. 21)
chapter-status-outline = disposition
chapter-status-draft = udkast
chapter-status-review = til gennemsyn
chapter-status-approved = godkendt
outcome-accepted = imødekommet
outcome-partly = delvist imødekommet
outcome-rejected = ikke imødekommet
outcome-noted = taget til efterretning
level-allow = tilladt
level-warn = advarsel
level-deny = fejl
dimension-theme = tema
dimension-goal = mål
dimension-stakeholder = aktør
dimension-method = metode
language-da = dansk
language-en = engelsk

## check

bad-date = »{ $date }« er ikke en dato
    .why = Datoen kan ikke regnes ud eller vises i udkastet.
    .do = Skriv år, måned og dag: 2018-03-14. Kendes dagen ikke, skriv 2018-03 eller 2018.
dangling-reference = »{ $id }« findes ikke
    .why = Ingen kan se, hvem eller hvad der menes.
    .do = Ret navnet, eller opret det, der mangler.
dangling-reference-near = »{ $id }« findes ikke
    .why = Ingen kan se, hvem eller hvad der menes.
    .do = Mente du »{ $near }«? Ret navnet, eller opret det, der mangler.
dangling-marker = Temaet »{ $theme }« findes ikke
    .why = Afsnittet tæller ikke med under noget tema.
    .do = Ret mærket, eller opret temaet: ip add-theme
dangling-marker-near = Temaet »{ $theme }« findes ikke
    .why = Afsnittet tæller ikke med under noget tema.
    .do = Mente du #{ $near }? Ret mærket, eller opret temaet: ip add-theme
dangling-citation = Kilden »{ $id }« findes ikke
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Ret navnet, eller tilføj notatet: ip add-interview
dangling-citation-near = Kilden »{ $id }« findes ikke
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Mente du »{ $near }«? Ellers tilføj notatet: ip add-interview
dangling-citation-passage = Notatet »{ $note }« har intet uddrag, der hedder »{ $id }«
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Giv uddraget et navn i notatet: ^{ $id } sidst i afsnittet.
dangling-citation-passage-near = Notatet »{ $note }« har intet uddrag, der hedder »{ $id }«
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Mente du »{ $near }«? Ellers giv uddraget et navn i notatet: ^{ $id } sidst i afsnittet.

## coverage

## render

render-skip = Spring til teksten
render-contents = Indhold
render-notes = Noter
render-note = note { $number }
render-back = Tilbage til teksten fra note { $number }
render-table = Tabel { $number }
render-evidence = Hvad punktet bygger på
render-drawing = Tegning: { $alternative }

## draft

## findings

## cli

cli = Fra det, folk sagde, til det, kommunalbestyrelsen beslutter
    .project = Projektets mappe, hvis du ikke står i den
    .lang = Sproget på skærmen: da eller en
    .color = Farver: auto, always eller never
    .quiet = Skriv kun det, der blev bedt om
cli-check = Find fejl
    .format = Hvordan fundene vises: human, short, json, sarif eller github
    .deny = Lad også advarsler tælle som fejl: --deny warnings

help-template =
    {"{about-section}"}
    Brug: {"{usage}"}

    {"{all-args}"}
help-commands = Kommandoer
help-arguments = Argumenter
help-options = Valg
help-help = Vis denne hjælp
help-version = Vis versionen

no-project = Her er intet projekt: { $directory }
    .do = Gå til projektets mappe, eller lav et nyt: ip init

usage-unknown-argument = { $argument } kendes ikke her.
usage-unknown-command = Kommandoen »{ $command }« findes ikke.
usage-missing-value = { $argument } mangler en værdi.
usage-bad-value = »{ $value }« duer ikke som { $argument }.
usage-missing-argument = Der mangler: { $argument }
usage-missing-command = Skriv, hvad der skal gøres.
usage-conflict = { $argument } kan ikke bruges sammen med { $other }.
usage-number-of-values = { $argument } har for mange eller for få værdier.
usage-other = Kommandoen kan ikke forstås.
usage-near = Mente du { $near }?
usage-more = Se alt, der kan bruges, med --help.
