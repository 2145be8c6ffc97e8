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

# Nøgler: key-SLAGS-NØGLE; står som kommentar i nye filer, i ip schema og i formatets beskrivelse
key-goal-title = Målet i få ord
key-goal-vision = De dele af visionen, som målet bidrager til
key-goal-indicators = Sådan kan man se, om målet bliver nået
key-goal-indicators-title = Det, der bliver målt
key-goal-indicators-source = Hvor tallet kommer fra
key-goal-indicators-target = Det, tallet skal nå
key-theme-title = Temaets navn
key-theme-goals = De mål, som temaet bidrager til
key-theme-status = Hvor langt temaet er
key-theme-origin = Om temaet står i kommissoriet eller er kommet til undervejs
key-theme-qualified-by = Notaterne fra de møder, der kvalificerede temaet; udfyldes fra »qualified«
key-theme-questions = Spørgsmålene til samtalerne; de står i hvert nyt notat om temaet
key-stakeholder-name = Navnet på en organisation eller en gruppe, aldrig på en privatperson
key-stakeholder-part-of = Den større aktør, som aktøren er en del af og tæller med i
key-stakeholder-kind = Hvilken slags aktør det er
key-stakeholder-influence = Hvor meget aktøren kan påvirke
key-stakeholder-affected = Hvor meget politikken betyder for aktøren
key-stakeholder-approach = Hvordan I når aktøren; ingen navne, numre eller adresser
key-stakeholder-declined = Udfyldes, hvis aktøren har sagt nej til at deltage
key-stakeholder-declined-date = Dagen, da aktøren sagde nej
key-stakeholder-declined-reason = Hvorfor aktøren sagde nej
key-note-method = Hvordan I fik det at vide
key-note-date = Dagen for samtalen eller mødet; ligger den i fremtiden, er notatet planlagt
key-note-stakeholders = De aktører, der blev hørt
key-note-title = En kort overskrift uden navne på personer
key-note-participants = Hvor mange der deltog, uden jer selv
key-note-themes = Temaerne på dagsordenen
key-note-by = Enheden, der stod for samtalen; ikke en person
key-note-place = Slags sted, så ingen kan kendes på det
key-note-source = Undersøgelsen eller rapporten i kildelisten
key-note-journal = Originalens nummer i sagssystemet
key-note-language = Sproget, der blev talt
key-note-example = Skriv true, hvis notatet er et eksempel og ikke er indsamlet
key-note-number = Høringssvarets nummer
key-note-sender = Organisationen bag høringssvaret
key-note-concerns = De punkter i udkastet, som høringssvaret gælder
key-note-basis = Hvad der giver jer ret til at behandle oplysningerne
key-note-consent = Samtykket; udfyldes, når det er grundlaget
key-note-consent-date = Dagen, da samtykket blev givet
key-note-consent-form = Hvordan samtykket blev givet
key-note-consent-evidence = Hvor samtykket kan findes, fx et nummer i sagssystemet
key-note-special = Grundlaget for følsomme oplysninger om fx helbred, tro eller etnisk oprindelse
key-note-informed = Dagen, da deltagerne fik at vide, hvad der sker med det, de fortæller; ellers not-yet
key-note-publish = Hvad der må bruges af notatet i det, der offentliggøres
key-note-delete-after = Dagen, da notatet senest skal slettes
key-note-hold = Hvorfor sletningen må vente, fx fordi nogen har bedt om indsigt
key-note-withdrawn = Udfyldes, når det fortalte er trukket tilbage; kan ikke fortrydes
key-note-withdrawn-date = Dagen, da det blev trukket tilbage
key-note-withdrawn-right = Om samtykket blev trukket tilbage, eller der blev gjort indsigelse
key-note-erased = Udfyldes, når teksten er slettet
key-note-erased-date = Dagen, da teksten blev slettet
key-note-erased-reason = Hvorfor teksten blev slettet
key-chapter-title = Kapitlets overskrift
key-chapter-theme = Temaet, som kapitlet handler om
key-chapter-goals = De mål, som kapitlet bidrager til
key-chapter-status = Hvor langt kapitlet er
key-chapter-owner = Enheden, der skriver; ikke en person
key-answer-to = Det, der svares på: et notat, et uddrag, et punkt, et tema eller en milepæl
key-answer-outcome = Hvad det blev til
key-answer-by = Gruppen, der besluttede det
key-answer-date = Dagen, da det blev besluttet
key-answer-changed = De punkter, der blev ændret
key-policy-title = Dokumentets titel
key-policy-authority = Kommunens navn
key-policy-language = Dokumentets sprog: da eller en
key-policy-version = Hvilken udgave det er
key-policy-status = Hvor langt dokumentet er
key-policy-period = De år, politikken gælder
key-policy-case-number = Sagens nummer, fx 00.30.00-S00-5-18
key-policy-supersedes = Den politik, som den nye afløser
key-policy-supersedes-title = Den gamle politiks titel
key-policy-supersedes-year = Året, da den blev vedtaget
key-policy-vision = Den vision, som målene peger på
key-policy-vision-title = Visionens navn
key-policy-vision-parts = Visionens dele
key-policy-vision-parts-id = Delens korte navn, som målene skriver
key-policy-vision-parts-title = Delens ordlyd
key-policy-legal-basis = Databeskyttelsesrådgiverens tekst om grundlaget
key-policy-retention = Hvor længe notater gemmes, fx 12m eller 2y
key-policy-coverage = Hvor mange der skal høres om hvad
key-policy-coverage-each = Målet gælder hver: theme, goal, stakeholder eller method
key-policy-coverage-theme = Målet gælder dette tema
key-policy-coverage-goal = Målet gælder dette mål i politikken
key-policy-coverage-stakeholder = Målet gælder denne aktør
key-policy-coverage-method = Målet gælder denne metode
key-policy-coverage-notes = Så mange notater
key-policy-coverage-passages = Så mange uddrag
key-policy-coverage-participants = Så mange deltagere
key-policy-coverage-stakeholders = Så mange aktører
key-policy-coverage-methods = Så mange metoder
key-policy-coverage-themes = Så mange temaer
key-policy-glossary = Ét ord for én ting
key-policy-glossary-term = Ordet, I bruger
key-policy-glossary-instead-of = Ordene, det står i stedet for
key-policy-checks = Hvor alvorlig en regel er: allow, warn eller deny
key-policy-allow = Tekster, som en regel ikke gælder for
key-policy-allow-rule = Reglens navn
key-policy-allow-text = Teksten
key-policy-allow-reason = Hvorfor reglen ikke gælder
key-policy-limits = Grænser
key-policy-limits-lix = Det højeste lixtal for et kapitel
key-policy-limits-small-count = Tal under dette vises ikke i det, der offentliggøres; mindst 3
key-policy-limits-strong = Hvornår et punkt er bredt underbygget
key-policy-limits-strong-notes = Mindst så mange notater
key-policy-limits-strong-groups = Fra mindst så mange aktører
key-policy-limits-saturation = Hvornår flere samtaler kun giver lidt nyt
key-policy-limits-saturation-base = De første samtaler, der regnes fra
key-policy-limits-saturation-run = De næste samtaler, der holdes op imod dem
key-policy-limits-saturation-threshold = Højst så stor en andel nyt, fx 0.05
key-process-phases = Faserne i deres rækkefølge
key-process-phases-id = Fasens korte navn, som andre steder henviser til
key-process-phases-title = Fasens navn
key-process-phases-start = Hvornår fasen begynder
key-process-phases-end = Hvornår fasen slutter
key-process-phases-after = Milepæle, der skal være nået først
key-process-milestones = Milepælene i deres rækkefølge
key-process-milestones-id = Milepælens korte navn, som andre steder henviser til
key-process-milestones-title = Milepælens navn
key-process-milestones-due = Hvornår den skal være nået
key-process-milestones-done = Dagen, da den blev nået
key-process-milestones-phase = Fasen, den hører til
key-process-milestones-unit = Enheden, der har ansvaret
key-process-milestones-note = Notatet fra mødet
key-process-milestones-requires = Det, der skal være på plads: milepæle, coverage, themes eller checks
key-organisation-groups = Grupperne
key-organisation-groups-id = Gruppens korte navn, som andre steder henviser til
key-organisation-groups-title = Gruppens navn
key-organisation-groups-reports-to = Gruppen, den refererer til
key-organisation-groups-members = Hvem der sidder i gruppen
key-organisation-groups-members-unit = Enheden
key-organisation-groups-members-name = En person, som kommissoriet selv nævner
key-organisation-groups-members-role = Rollen
key-organisation-groups-members-area = Området
key-organisation-groups-members-seats = Antal pladser, fx 1 eller 1-2

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

## evidence

# support
strength-broad = bredt underbygget
strength-several = underbygget af flere
strength-single = enkeltudsagn
strength-written = bygger på skriftlige kilder
strength-none = uden grundlag
strength-limited = begrænset underbygget

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

findings-error = FEJL
findings-warning = ADVARSEL
findings-info = OPLYSNING
findings-place = { $path }, linje { $line }, tegn { $column }
findings-do = Gør sådan:
findings-none = Ingen fejl i { $files ->
    [one] 1 fil
   *[other] { $files } filer
}.
findings-only-errors = { $errors } fejl i { $files ->
    [one] 1 fil
   *[other] { $files } filer
}.
findings-only-warnings = Ingen fejl og { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
} i { $files ->
    [one] 1 fil
   *[other] { $files } filer
}.
findings-both = { $errors } fejl, { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
} i { $files ->
    [one] 1 fil
   *[other] { $files } filer
}.
findings-cannot-build = Udkastet kan ikke bygges, før { $errors ->
    [one] fejlen
   *[other] fejlene
} er rettet.
findings-can-build = Udkastet kan bygges.
findings-strict = Advarsler tæller her som fejl.
findings-more = Mere: ip explain { $rule }

## edit

# scaffold
scaffold-more = Kan også udfyldes; slet # forrest på linjen

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
help-shared = Til alle kommandoer
help-default = ellers { $value }
help-help = Vis denne hjælp
help-version = Vis versionen

# Hvad der står for en værdi i hjælpen
value-command = KOMMANDO
value-options = VALG
value-dir = MAPPE
value-format = FORMAT
value-id = ID
value-when = HVORNÅR
value-kind = SLAGS
value-date = DATO
value-file = FIL
value-text = TEKST
value-words = ORD
value-unit = ENHED
value-number = TAL
value-name = NAVN
value-shell = SKAL
value-rule = REGEL

no-project = Her er intet projekt: { $directory }
    .do = Gå til projektets mappe, eller lav et nyt: ip init

# writing
write-exists = Filen findes allerede: { $path }
    .do = Intet er ændret. Vælg et andet navn.
write-changed = Filen er ændret, siden den blev læst: { $path }
    .do = Intet er overskrevet. Kør kommandoen igen.
write-busy = Et andet program er ved at skrive i projektet
    .do = Intet er ændret. Vent lidt, og prøv igen.
write-closed = Der må ikke skrives her: { $path }
    .do = Intet er ændret. Få skriveadgang til filen og dens mappe, og prøv igen.
write-outside = Stien fører ud af projektet: { $path }
    .do = Intet er ændret. Vælg et sted i projektets mappe.
write-full = Disken er fuld: { $path }
    .do = Intet er ændret. Slet noget, du ikke skal bruge, og prøv igen.
write-failed = Filen kunne ikke skrives: { $path } ({ $why })
    .do = Intet er ændret. Prøv igen, eller spørg it.
write-journal = Listen over ufærdigt arbejde kan ikke læses: { $path }
    .do = Se med git status, hvad der er ændret. Ret det, og slet filen.
write-unfinished = Arbejdet standsede halvvejs ved { $path }: { $why }
    .do = Når det er løst, så kør kommandoen igen. Den gør arbejdet færdigt.
write-unfinished-full = disken er fuld
write-unfinished-changed = filen er ændret, siden den blev læst
write-unfinished-closed = der må ikke skrives der
unfinished = »{ $command }« blev afbrudt, før den var færdig
    .do = Kør den igen. Så bliver den gjort færdig.
recovered-done = »{ $command }« blev afbrudt sidste gang. Nu er den gjort færdig.
recovered-undone = »{ $command }« kunne ikke gennemføres sidste gang. Nu er alt, som det var før.
recovered-left = Filen { $path } blev ændret i mellemtiden og er ladt i fred. Se den efter: ip check

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
usage-values = Vælg mellem: { $values }
usage-more = Se alt, der kan bruges, med --help.
