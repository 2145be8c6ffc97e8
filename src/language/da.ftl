### Alt, hvad mennesker læser, på dansk. Afsnittene følger husets mapper; hver sætning står ét sted.

## Fælles ord

month-1 = januar
month-2 = februar
month-3 = marts
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
quarter = { $quarter }. kvartal { $year }
weekday-1 = mandag
weekday-2 = tirsdag
weekday-3 = onsdag
weekday-4 = torsdag
weekday-5 = fredag
weekday-6 = lørdag
weekday-7 = søndag
day-and-weekday = { $weekday } den { $day }
and = og

## text

# readability
lix-very-easy = meget let
lix-easy = let
lix-medium = middel
lix-hard = svær
lix-very-hard = meget svær

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
kind-version = version
    .many = versioner
kind-memo = notat fra skabelon
    .many = notater fra skabelon
kind-reviewed = genlæst punkt
    .many = genlæste punkter
kind-request = anmodning
    .many = anmodninger
kind-feedback = afgørelse om en kommentar
    .many = afgørelser om kommentarer
kind-remark = kommentar, der venter
    .many = kommentarer, der venter
kind-group = gruppe
    .many = grupper
kind-phase = fase
    .many = faser
kind-milestone = milepæl
    .many = milepæle
kind-part = del af visionen
    .many = dele af visionen

# labels
label-id = Id
label-path = Fil
label-line = Linje
label-title = Titel
label-name = Navn
label-text = Tekst
label-lix = LIX
label-words = Ord
label-state = Tilstand
label-quote = Citat
label-note = Notat
label-chapter = Kapitel
label-notes = Notater
label-cited = Nævnt i udkastet
label-awaited = På vej
label-aspects = Aspekter
label-support = Grundlag
label-sources = Kilder
label-methods = Metoder
label-against = Imod
label-vision = Vision
label-indicators = Indikatorer
label-source = Kilde
label-target = Måltal
label-goals = Mål
label-status = Status
label-origin = Kommer fra
label-qualified-by = Kvalificeret af
label-questions = Spørgsmål
label-part-of = Del af
label-kind = Slags
label-influence = Indflydelse
label-affected = Berørt
label-approach = Sådan nås de
label-declined = Sagt nej
label-date = Dato
label-reason = Begrundelse
label-method = Metode
label-stakeholders = Aktører
label-participants = Deltagere
label-themes = Temaer
label-by = Af
label-place = Sted
label-journal = Journalnummer
label-language = Sprog
label-example = Eksempel
label-number = Nummer
label-sender = Afsender
label-concerns = Gælder
label-basis = Grundlag
label-consent = Samtykke
label-form = Form
label-evidence = Dokumentation
label-special = Følsomme oplysninger
label-informed = Deltagerne er orienteret
label-publish = Offentliggørelse
label-delete-after = Slettes efter
label-extended = Udskudt
label-until = Til
label-hold = Sletning venter
label-named-by = Ja til navn
label-restricted = Under behandling
label-withdrawn = Trukket tilbage
label-right = Ret
label-withdrawn-parts = Delvist trukket tilbage
label-passages = Uddrag
label-erased = Slettet
label-theme = Tema
label-owner = Skrives af
label-to = Svar på
label-outcome = Udfald
label-changed = Ændret
label-start = Begynder
label-end = Slutter
label-after = Efter
label-due = Frist
label-received = Modtaget
label-closed = Afsluttet
label-done = Nået
label-phase = Fase
label-unit = Enhed
label-requires = På plads først
label-reports-to = Refererer til
label-members = Medlemmer
label-role = Rolle
label-area = Område
label-seats = Pladser
label-groups = Grupper
label-phases = Faser
label-milestones = Milepæle
label-digest = Fingeraftryk
label-commit = Gemt i git som
label-sent-to = Sendt til
label-documents = Notater og breve
label-recalled = Kaldt tilbage
label-memo = Notat
label-outside = Uden for kommunen
label-author = Forfatter
label-type = Slags
label-url = Adresse
label-parent = Udgivet i
source-type-anthology = antologi
source-type-anthos = bidrag til en antologi
source-type-article = artikel
source-type-artwork = kunstværk
source-type-audio = lydoptagelse
source-type-blog = blog
source-type-book = bog
source-type-case = retssag
source-type-chapter = kapitel
source-type-conference = konference
source-type-entry = opslag
source-type-exhibition = udstilling
source-type-legislation = lov eller bekendtgørelse
source-type-manuscript = manuskript
source-type-misc = andet
source-type-newspaper = avis
source-type-original = originaludgave
source-type-patent = patent
source-type-performance = opførelse
source-type-periodical = tidsskrift
source-type-post = indlæg
source-type-proceedings = konferencerapport
source-type-reference = opslagsværk
source-type-report = rapport
source-type-repository = datasamling
source-type-scene = scene
source-type-thesis = afhandling
source-type-thread = tråd
source-type-video = video
source-type-web = webside
informed-not-yet = ikke endnu

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
    .also = boligselskab, boligselskaber, boligforening
stakeholder-kind-police = politi
stakeholder-kind-business = virksomheder
stakeholder-kind-civil-society = civilsamfund
stakeholder-kind-knowledge = vidensinstitutioner
stakeholder-kind-professionals = fagfolk
stakeholder-kind-politicians = politikere
stakeholder-kind-public = offentligheden
degree-low = lav
degree-medium = middel
    .also = mellem
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
special-criminal = strafbare forhold (art. 10; databeskyttelseslovens § 8)
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
    .also = færdig
outcome-accepted = imødekommet
outcome-partly = delvist imødekommet
outcome-rejected = ikke imødekommet
outcome-noted = taget til efterretning
request-kind-access = indsigt (art. 15)
request-kind-rectification = berigtigelse (art. 16)
    .also = rettelse
request-kind-erasure = sletning (art. 17)
request-kind-objection = indsigelse (art. 21)
request-kind-restriction = begrænsning (art. 18)
request-kind-withdrawal = tilbagekald af samtykke (art. 7)
    .also = tilbagekaldelse
request-outcome-granted = imødekommet
request-outcome-partly = delvist imødekommet
    .also = delvist
request-outcome-refused = afslået
    .also = afslag
request-outcome-withdrawn = trukket tilbage
    .also = frafaldet
level-allow = tilladt
level-warn = advarsel
level-deny = fejl
dimension-theme = tema
dimension-goal = mål
dimension-stakeholder = aktør
dimension-method = metode
language-da = dansk
language-en = engelsk
state-counted = tæller med
state-uncoded = ikke kodet
state-planned = planlagt
state-withdrawn = trukket tilbage
state-restricted = under behandling
state-erased = slettet

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
key-note-special = Grunden til, at følsomme oplysninger må stå her, fx om helbred eller tro; none, når der ingen er
key-note-informed = Dagen, da deltagerne fik at vide, hvad der sker med det, de fortæller; ellers not-yet
key-note-publish = Hvad der må bruges af notatet i det, der offentliggøres
key-note-delete-after = Dagen, da notatet senest skal slettes
key-note-extended = Hver gang fristen er udskudt; skrives af ip privacy extend
key-note-extended-until = Den nye frist
key-note-extended-reason = Hvorfor notatet gemmes længere
key-note-extended-by = Enheden, der besluttede det
key-note-extended-date = Dagen, da det blev besluttet
key-note-hold = Hvorfor sletningen må vente, fx fordi nogen har bedt om indsigt
key-note-named-by = Dagen, da personen selv sagde ja til at blive nævnt med navn
key-note-restricted = Udfyldes, mens en indsigelse eller en rettelse vurderes; så længe tæller notatet ikke med
key-note-restricted-date = Dagen, da der blev bedt om det
key-note-restricted-reason = Hvorfor notatet hviler
key-note-withdrawn = Udfyldes, når det fortalte er trukket tilbage; kan ikke fortrydes
key-note-withdrawn-date = Dagen, da det blev trukket tilbage
key-note-withdrawn-right = Om samtykket blev trukket tilbage, eller der blev gjort indsigelse
key-note-withdrawn-reason = Hvorfor, uden navne
key-note-withdrawn-parts = Det, en af flere deltagere har trukket tilbage; skrives af ip privacy withdraw
key-note-withdrawn-parts-date = Dagen, da det blev trukket tilbage
key-note-withdrawn-parts-right = Om samtykket blev trukket tilbage, eller der blev gjort indsigelse
key-note-withdrawn-parts-reason = Hvorfor, uden navne
key-note-withdrawn-parts-passages = Navnene på de uddrag, der er taget ud
key-note-withdrawn-parts-participants = Hvor mange deltagere der er trukket fra
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
key-policy-language = Dokumentets sprog
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
key-policy-evidence = Hvordan udkastet viser, hvad punkterne bygger på; ellers en boks på skærmen, og på papir og i Word en linje med et bilag
key-policy-hosts = De værter, projektet må sendes til med git, fx git.kommunen.dk; local er en mappe eller et drev
key-policy-data-protection = Det, deltagerne får at vide om deres oplysninger; databeskyttelsesrådgiverens ord
key-policy-data-protection-controller = Hvem der er ansvarlig, og hvordan man får fat i dem
key-policy-data-protection-officer = Hvordan man får fat i databeskyttelsesrådgiveren
key-policy-data-protection-purpose = Hvad oplysningerne bliver brugt til
key-policy-data-protection-recipients = Hvem der får dem at se
key-policy-data-protection-retention = Hvor længe de bliver gemt
key-policy-data-protection-rights = Hvilke rettigheder deltagerne har
key-policy-data-protection-complaint = Hvor man kan klage
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
key-version-date = Dagen, da udkastet fik navnet
key-version-commit = Hvor versionen ligger i git
key-version-digest = Fingeraftryk af de filer, som udkastet er lavet af
key-version-journal = Versionens nummer i sagssystemet
key-version-sent-to = Hvem versionen er sendt til
key-version-sent-to-to = En gruppe, en enhed eller en organisation, aldrig en privatperson
key-version-sent-to-date = Dagen, da den blev sendt
key-version-sent-to-outside = Skriv true, hvis modtageren ikke er en del af kommunen
key-version-sent-to-journal = Brevets nummer i sagssystemet
key-version-documents = De notater og breve, der er lavet af versionen
key-version-documents-memo = Hvilket notat det er
key-version-documents-date = Dagen, da det blev lavet eller sendt
key-version-documents-note = Notatet, som brevet svarer på
key-version-documents-to = Hvem det er sendt til, aldrig en privatperson
key-version-documents-outside = Skriv true, hvis modtageren ikke er en del af kommunen
key-version-documents-journal = Nummeret i sagssystemet
key-version-recalled = Hvad der blev gjort ved de sendte eksemplarer, da noget blev trukket tilbage
key-version-recalled-date = Dagen, da det blev gjort
key-version-recalled-reason = Hvad der blev gjort, og hvorfor
key-memo-title = Notatets overskrift

key-reviewed-words = Fingeraftryk af punktets ord
key-reviewed-for = Fingeraftryk af det, der taler for
key-reviewed-against = Fingeraftryk af det, der taler imod
key-reviewed-quotes = Citater, der må offentliggøres, hvert under sit fingeraftryk
key-reviewed-quotes-by = Den enhed, der har godkendt citatet
key-reviewed-quotes-date = Dagen, hvor det blev godkendt
key-request-note = Notatet, som anmodningen handler om
key-request-kind = Hvad der bliver bedt om
key-request-received = Dagen, da anmodningen kom
key-request-due = Fristen for svar
key-request-extended = Dagen, da personen fik at vide, at svaret tager længere tid
key-request-closed = Dagen, da anmodningen blev besvaret eller trukket tilbage
key-request-outcome = Hvad svaret blev
key-feedback-state = Hvad der blev besluttet
key-feedback-date = Dagen
key-feedback-from = Hvis kommentaren eller ændringen var: en rolle, aldrig et navn
key-feedback-reason = Hvorfor den blev ladt ligge

## check

malformed-source = Kilden »{ $key }« kan ikke læses
    .why = I udkastets noter ville der kun stå nøglen.
    .do = Se efter klammer, kommaer og anførselstegn.
malformed-source-unclosed = Kilden »{ $key }« har ingen slutning
    .why = Man kan ikke se, hvor den holder op, så intet af den bliver vist.
    .do = Luk hver klamme og hvert anførselstegn, den åbner.
malformed-source-no-key = En kilde har ingen nøgle
    .why = Uden den kan intet kapitel henvise til kilden.
    .do = Skriv en nøgle før det første komma: @book{"{"}noegle, …
malformed-source-no-type = Kilden »{ $key }« siger ikke, hvad den er
    .why = I udkastets noter ville der kun stå nøglen.
    .do = Skriv en slags og en titel: type: report og title: … Slagsen er et engelsk ord.
malformed-source-type = »{ $type }« er ikke en slags kilde
    .why = I udkastets noter ville der kun stå nøglen.
    .do = Skriv et af de engelske ord: report, article, book, web, legislation, thesis, misc.
malformed-source-type-near = »{ $type }« er ikke en slags kilde
    .why = I udkastets noter ville der kun stå nøglen.
    .do = Skriv type: { $near } Slagsen er et engelsk ord.
malformed-source-date = »{ $value }« er ikke en dato
    .why = Kilden kan ikke læses med den, og i udkastets noter ville der kun stå nøglen.
    .do = Skriv 2018, 2018-05 eller 2018-05-24.
malformed-source-address = »{ $value }« er ikke en hel adresse
    .why = Kilden kan ikke læses med den, og i udkastets noter ville der kun stå nøglen.
    .do = Skriv den, som browseren viser den, med https:// foran.
malformed-source-value = »{ $value }« kan ikke stå i »{ $field }«
    .why = Kilden kan ikke læses med det, og i udkastets noter ville der kun stå nøglen.
    .do = Ret det, eller fjern »{ $field }«.
malformed-source-abbreviation = »{ $word }« står ikke for noget
    .why = Ord uden klammer er korte navne, som en @string forklarer, og det gør ingen.
    .do = Sæt klammer om ordene, eller forklar navnet: @string{"{"}{ $word } = {"{"}…{"}"}{"}"}
malformed-source-reference = Der er ingen kilde »{ $word }« at hente noget fra
    .why = Det, som denne kilde skulle have fra den, mangler i udkastets noter.
    .do = Ret navnet, eller tilføj kilden.
malformed-source-cycle = Kilder eller korte navne henter deres ord fra sig selv: { $keys }
    .why = De kan aldrig skrives ud.
    .do = Fjern en af henvisningerne.
malformed-source-too-much = »{ $key }« har flere klammer, eller henter fra flere steder, end man kan følge
    .why = Den ville det tage en evighed at læse.
    .do = Skriv ordene, hvor de hører til, uden klammer og omveje.
ignored-source-part = Der er ikke noget felt »{ $field }« i en kilde
    .why = Det, der står her, bliver ikke vist nogen steder.
    .do = Slet det, eller brug et felt, der findes: title, author, date, publisher, location, url, note.
ignored-source-part-near = Der er ikke noget »{ $field }« i en kilde
    .why = Det, der står her, bliver ikke vist nogen steder.
    .do = Skriv »{ $near }«, hvis det er det, du mener.
ignored-source-part-date = »{ $value }« er ikke en dato
    .why = Kilden står uden årstal i udkastet.
    .do = Skriv 2018, 2018-05 eller 2018-05-24. At noget ikke er udgivet endnu, kan stå i »note«.
ignored-source-part-address = »{ $value }« er ikke en netadresse
    .why = Udkastet linker ikke til den.
    .do = Skriv den, som browseren viser den, med https:// foran.
answer-without-change = Tilbagemeldingen er { $outcome }, men siger ikke, hvad der er ændret
    .why = Den, der bad om det, kan ikke se det i teksten.
    .do = Skriv de ændrede punkter under »changed«: [kapitel#punkt]
bad-date = »{ $date }« er ikke en dato
    .why = Datoen kan ikke regnes ud eller vises i udkastet.
    .do = Skriv år, måned og dag: 2018-03-14. Kendes dagen ikke, skriv 2018-03 eller 2018.
bad-date-near = »{ $date }« er ikke en dato, som programmet læser
    .why = Datoer skrives ens i alle filer, så de kan regnes ud og sættes i rækkefølge.
    .do = Skriv { $near }
broken-template = Filen { $path } kan ikke bruges til at lave dokumenter
    .why = Uden den bliver udkastet ikke, som I vil have det, så intet bliver lavet.
    .do = Ret filen, eller slet den; så bruges den, der hører til programmet.
broken-template-gap = Ordet i krøllede parenteser er ikke et af dem, der bliver fyldt ud
    .why = Teksten til deltagerne kan ikke laves, før det er rettet.
    .do = Skriv et af disse, eller slet parenteserne: { $names }
broken-template-syntax = Skabelonen kan ikke forstås
    .why = Siden kan ikke laves.
    .do = Se efter, om hver {"{{"} og {"{%"} er lukket og stavet rigtigt. Slettes filen, bruges den, der hører til programmet.
broken-template-undefined = Skabelonen bruger noget, der ikke findes
    .why = Siden kan ikke laves.
    .do = Brug et af navnene i den skabelon, som ip init --templates lægger.
broken-template-unknown = Skabelonen kalder noget, der ikke findes
    .why = Siden kan ikke laves.
    .do = Brug kun det, der står i den skabelon, som ip init --templates lægger.
broken-template-include = Skabelonen vil hente en anden fil
    .why = En skabelon kan ikke læse filer.
    .do = Skriv indholdet ind i skabelonen.
broken-template-endless = Skabelonen bliver ved for længe
    .why = Siden bliver aldrig færdig.
    .do = Se efter, om noget bliver gentaget for mange gange.
broken-template-start = Skabelonen begynder ikke, som en side skal
    .why = Sidens sikkerhed bliver sat lige efter <head>, og intet må stå før den.
    .do = Begynd filen med <!DOCTYPE html>, <html lang="{"{{ language }}"}"> og <head>, i den rækkefølge.
broken-template-not-text = Filen er ikke gemt som UTF-8
    .why = Æ, ø og å kan ikke læses rigtigt.
    .do = Gem filen igen med kodningen UTF-8.
broken-template-style-end = Her står </style, og så ender stilarket midt i siden
    .why = Resten af stilarket ville stå som tekst på siden.
    .do = Slet det, også hvis det står i en kommentar.
broken-template-style-open = Klammen bliver ikke lukket
    .why = Resten af stilarket virker ikke.
    .do = Luk den, hvor reglen slutter.
broken-template-style-close = Her lukkes en klamme, der ikke er åbnet
    .why = Reglen her virker ikke.
    .do = Slet den, eller åbn den, hvor reglen begynder.
broken-template-style-comment = Kommentaren bliver ikke lukket
    .why = Resten af stilarket virker ikke.
    .do = Skriv */, hvor kommentaren slutter.
broken-template-style-string = Anførselstegnet bliver ikke lukket på linjen
    .why = Reglen her virker ikke.
    .do = Skriv det sidste anførselstegn.
broken-template-fetch = Stilarket vil hente noget
    .why = Udkastet er én fil, der aldrig henter noget.
    .do = Slet linjen, eller læg billedet ind som en data:-adresse.
broken-template-not-docx = Filen er ikke en Word-fil
    .why = Typografier og side kan ikke læses.
    .do = Åbn den i Word, og gem den som .docx.
broken-template-docx-part = En del af Word-filen mangler eller kan ikke læses: { $detail }
    .why = Typografier og side kan ikke bruges.
    .do = Åbn filen i Word, og gem den som almindelig .docx, ikke som »Strict Open XML«.
broken-template-typst = PDF'ens udseende kan ikke bruges. Typst siger: { $detail }
    .why = PDF'en kan ikke laves.
    .do = Ret stedet, eller slet filen; så bruges den, der hører til programmet.
broken-template-not-png = Logoet er ikke et png-billede
    .why = Det kan ikke vises.
    .do = Gem billedet som png.
broken-template-color = »{ $value }« er ikke en farve
    .why = Overskrifter og streger kan ikke få den.
    .do = Skriv den som "#0b4a6f", med anførselstegn.
copied-words = Her står otte ord eller mere, som de står i »{ $note }«
    .why = Deltagerne har fået at vide, at notatet gengives og ikke citeres.
    .do = Skriv det med egne ord.
dangling-reference = »{ $id }« findes ikke
    .why = Ingen kan se, hvem eller hvad der menes.
    .do = Ret navnet, eller opret det, der mangler.
dangling-reference-near = »{ $id }« findes ikke
    .why = Ingen kan se, hvem eller hvad der menes.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Ellers opret det, der mangler.
dangling-reference-gone = Ordene i »{ $id }« er slettet eller trukket tilbage
    .why = Uddraget findes ikke mere, og det skal det heller ikke.
    .do = Skriv notatet alene: { $note }
dangling-marker = Temaet »{ $theme }« findes ikke
    .why = Afsnittet tæller ikke med under noget tema.
    .do = Ret mærket, eller opret temaet: ip add-theme
dangling-marker-near = Temaet »{ $theme }« findes ikke
    .why = Afsnittet tæller ikke med under noget tema.
    .do = Skriv #{ $near }, hvis det er det, du mener. Ellers opret temaet: ip add-theme
stray-hashtag = Ordet med # er ikke et tema
    .why = Det ligner et mærke og bliver ikke trykt, når ordene citeres.
    .do = Skriv \# i stedet for #, så ordet bliver stående.
stray-hashtag-chapter = Temaer sættes ikke på kapitler
    .why = Det bliver trykt, som det står.
    .do = Slet det, eller skriv \#, hvis det skal stå der.
empty-statement = Punktet »{ $name }« har ingen ord
    .why = Ingen kan se, hvad kommunen vil.
    .do = Sæt navnet sidst i det stykke, der siger det, eller slet navnet.
dangling-citation = Kilden »{ $id }« findes ikke
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Ret navnet, eller tilføj notatet: ip add-interview
dangling-citation-near = Kilden »{ $id }« findes ikke
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Ellers tilføj notatet: ip add-interview
dangling-citation-source = »{ $source }« er en kilde og har ingen uddrag
    .why = Kun notater har uddrag med navne, så ingen kan se, hvad der menes.
    .do = Skriv stedet efter et komma: [@{ $source }, s. 3]
dangling-citation-erased = Notatet »{ $note }« er slettet, og uddraget »{ $id }« med det
    .why = Ordene skulle væk. At samtalen har været holdt, må punktet stadig bygge på.
    .do = Henvis til hele notatet: [@{ $note }]. Tag det ud, der er citeret.
dangling-citation-passage = Notatet »{ $note }« har intet uddrag, der hedder »{ $id }«
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Giv uddraget et navn i notatet: ^{ $id } sidst i afsnittet.
dangling-citation-passage-near = Notatet »{ $note }« har intet uddrag, der hedder »{ $id }«
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Ellers giv uddraget et navn i notatet, sidst i afsnittet, og skriv det her.
dangling-citation-passage-spelt = Notatet »{ $note }« har intet uddrag, der hedder »{ $id }«
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Navne skrives med små bogstaver a-z. Giv uddraget navnet ^{ $right } sidst i afsnittet i notatet, og skriv »{ $right }« her.
dangling-citation-passage-letters = Notatet »{ $note }« har intet uddrag, der hedder »{ $id }«
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Navne skrives med små bogstaver a-z. Giv uddraget sådan et navn i notatet, med ^ foran sidst i afsnittet, og skriv det her.

# reading

not-utf8 = Filen er ikke gemt som UTF-8
    .why = Æ, ø og å kan ikke læses rigtigt, så intet i filen er kommet med.
    .do = Åbn filen i det program, den er skrevet i, og gem den igen med kodningen UTF-8.
not-utf8-utf16 = Filen er gemt som UTF-16 og skal være UTF-8
    .why = Intet i filen er kommet med.
    .do = Åbn filen, vælg »Gem som«, og vælg kodningen UTF-8.
not-utf8-utf32 = Filen er gemt som UTF-32 og skal være UTF-8
    .why = Intet i filen er kommet med.
    .do = Åbn filen, vælg »Gem som«, og vælg kodningen UTF-8.
control-character = Her står et skjult styretegn ({ $code })
    .why = Tegnet kan ikke ses, og det ødelægger udkastet.
    .do = Slet tegnet, og gem filen.
invisible-character = Her står et usynligt tegn ({ $code })
    .why = Teksten er en anden, end den ser ud til, og kan ikke søges frem.
    .do = Slet tegnet, eller skriv ordet igen.
empty-file = Filen er tom
    .why = Andre kan henvise til den, men der står ingenting i den.
    .do = Skriv indholdet, eller slet filen.
file-too-large = Filen fylder mere end 5 MB
    .why = Den er ikke læst. Så stor en fil er næsten altid noget andet end et notat.
    .do = Del teksten i flere filer, og læg originaler i sagssystemet eller i private/.
unreadable-file = Filen kan ikke åbnes
    .why = Maskinen giver ikke lov til at læse den, så intet i den er kommet med.
    .do = Bed it-afdelingen om læseadgang, eller flyt filen ud af projektet.
unreadable-file-kind = Det her har en fils navn, men er ikke en fil
    .why = Det er en mappe eller noget, kun maskinen bruger, og kan ikke læses som tekst.
    .do = Giv det et andet navn, eller flyt det ud af projektet.
unreadable-file-link = Linket fører ikke til en fil i projektet
    .why = Kun det, der ligger i projektets egne mapper, følger med, når andre henter projektet.
    .do = Læg selve filen her i stedet for linket.
unreadable-file-folder = Mappen kan ikke åbnes
    .why = Maskinen giver ikke lov til at læse den, så intet i den er kommet med.
    .do = Bed it-afdelingen om læseadgang, eller flyt mappen ud af projektet.
merge-conflict = Her står to udgaver, som git ikke kunne flette
    .why = Ingen af dem gælder, før nogen har valgt. Resten af filen er ikke læst.
    .do = Behold den rigtige udgave, slet den anden og linjerne med <<<<<<<, ======= og >>>>>>>, og gem filen.
merge-conflict-end = Her slutter den anden udgave
malformed-file-name = »{ $name }« kan ikke bruges som filnavn
    .why = Filens navn er dens id, som andre filer henviser til.
    .do = Giv filen et navn af små bogstaver (a-z), tal og bindestreger.
malformed-file-name-near = »{ $name }« kan ikke bruges som filnavn
    .why = Filens navn er dens id, som andre filer henviser til: små bogstaver (a-z), tal og bindestreger.
    .do = Kald filen { $right }
malformed-file-name-letter = Temaet »{ $name }« skal begynde med et bogstav
    .why = Ellers kan man ikke skrive det som et mærke i et notat.
    .do = Giv filen et navn, der begynder med et bogstav.
malformed-file-name-long = Filnavnet er for langt
    .why = Ikke alle maskiner kan gemme det, og ingen kan huske det.
    .do = Giv filen et kort navn.
malformed-file-name-signs = Navnet har tegn, som ikke kan skrives
    .why = Filen kan ikke læses, og ingen kan henvise til den.
    .do = Giv filen et navn af små bogstaver (a-z), tal og bindestreger.
reserved-file-name = Windows kan ikke bruge filnavnet »{ $name }«
    .why = En kollega med Windows kan hverken hente eller åbne filen.
    .do = Giv den et andet navn.
bank-account = Her står et kontonummer: { $text }
    .why = Det peger på én person og kan misbruges.
    .do = Slet det, og skriv i stedet, hvad det handlede om.
bank-account-likely = Det her ligner et kontonummer: { $text }
    .why = Det peger på én person og kan misbruges.
    .do = Slet det, og skriv i stedet, hvad det handlede om. Er det noget andet, så skriv det ved siden af: ip: allow bank-account: hvorfor
birth-date = Her står en fødselsdato: { $text }
    .why = Sammen med få andre oplysninger er den nok til at kende en person.
    .do = Skriv en alder i runde tal, hvis den betyder noget. Slet ellers datoen.
birth-date-likely = Det her ligner en fødselsdato: { $text }
    .why = Sammen med få andre oplysninger er den nok til at kende en person.
    .do = Skriv en alder i runde tal, hvis den betyder noget. Slet ellers datoen. Er det noget andet, så skriv det ved siden af: ip: allow birth-date: hvorfor
cpr-number = Her står et CPR-nummer: { $text }
    .why = Det må ikke stå i et notat og aldrig offentliggøres. Git glemmer det ikke.
    .do = Slet det, og skriv fx »en borger«. Er det allerede gemt i git, så spørg it-afdelingen, før andre henter det.
cpr-number-likely = Det her ligner et CPR-nummer: { $text }
    .why = Det må ikke stå i et notat og aldrig offentliggøres. Git glemmer det ikke.
    .do = Slet det, og skriv fx »en borger«. Er det allerede gemt i git, så spørg it-afdelingen, før andre henter det. Er det noget andet, så skriv det ved siden af: ip: allow cpr-number: hvorfor
document-number = Her står nummeret på et personligt papir: { $text }
    .why = Det hører til én person og kan slås op.
    .do = Slet nummeret.
email-address = Her står en mailadresse: { $text }
    .why = Den er ofte et navn, og git glemmer den ikke.
    .do = Slet den, og gem den i sagssystemet, hvis der skal følges op.
number-plate = Her står en nummerplade: { $text }
    .why = Den kan slås op og peger på en ejer.
    .do = Skriv, hvad bilen gjorde, og lad nummeret ude.
number-plate-likely = Det her ligner en nummerplade: { $text }
    .why = Den kan slås op og peger på en ejer.
    .do = Skriv, hvad bilen gjorde, og lad nummeret ude. Er det noget andet, så skriv det ved siden af: ip: allow number-plate: hvorfor
phone-number = Her står et telefonnummer: { $text }
    .why = Det hører til én person, og git glemmer det ikke.
    .do = Slet det, og gem det i sagssystemet, hvis nogen skal ringes op.
profile-address = Her står en profil på et socialt medie: { $text }
    .why = Den er et navn, et billede og en omgangskreds.
    .do = Skriv »på et socialt medie«, og lad profilen ude.
street-address = Her står en adresse: { $text }
    .why = En vej med husnummer peger på en familie.
    .do = Skriv kvarteret, hvis stedet betyder noget. Slet ellers adressen.
third-person = Her tales om en, der ikke blev spurgt: { $text }
    .why = Den, der talte, kan ikke sige ja for andre.
    .do = Skriv det uden den anden, hvis det kan lade sig gøre.
consent-without-evidence = Det fremgår ikke, hvor samtykket ligger
    .why = Kommunen skal kunne vise, at deltagerne har sagt ja. Før det kan den, må den offentlige udgave vente.
    .do = Skriv nummeret på sagen eller dokumentet, aldrig et navn: consent: {"{"}date: …, form: …, evidence: …{"}"}
small-number-in-words = Så få kan man genkende: »{ $text }«
    .why = Den offentlige udgave bliver læst af folk, der ved, hvem der var med.
    .do = Skriv det uden tallet: nogle, flere, de fleste.
unapproved-quotation = Citatet er ikke godkendt til offentliggørelse
    .why = Den offentlige udgave udelader det. Kun citater, som nogen har læst og godkendt, kommer med.
    .do = Læs det med ip review --quotes, og godkend det, hvis ingen kan genkendes.
unapproved-quotation-answer = Citatet i svaret er ikke med i den offentlige udgave
    .why = Svaret er til nogen, der ikke må kunne kendes, og ingen har godkendt ordene.
    .do = Skriv svaret, så det kan læses uden, eller citér ordene i et kapitel og godkend dem: ip review --quotes
unapproved-quotation-insert = { $quotes ->
    [one] 1 af citaterne her er ikke godkendt til offentliggørelse
   *[other] { $quotes } af citaterne her er ikke godkendt til offentliggørelse
}
    .why = Den offentlige udgave udelader dem. Kun citater, som nogen har læst og godkendt, kommer med.
    .do = Læs dem med ip review --quotes, og godkend dem, hvor ingen kan genkendes.
unapproved-quotation-surplus = To andre citater fra samme samtale er allerede med
    .why = Den offentlige udgave udelader dette. Jo flere citater fra én samtale, des lettere er det at genkende dem, der talte.
    .do = Vælg de to, der skal med. Et af de andre tages ud med ip review --quotes --reject { $id }
unapproved-quotation-uncited = Det fremgår ikke, hvem der har sagt det
    .why = Den offentlige udgave udelader citatet, for ingen kan se, om det må bruges.
    .do = Skriv kilden efter citatet: [@notat#navn]
unpublished-answer = Svaret er ikke med i den offentlige udgave
    .why = Det er kun til noget, som få har sagt, og ville forsvinde, hvis de trak det tilbage.
    .do = Skriv også under to, hvilket tema det handler om, hvis alle skal kunne læse det.
unmarked-quotation = Ordene står sådan i { $note } og ville blive trykt uden anførselstegn
    .why = Ingen bliver spurgt, om de må offentliggøres, og den, der sagde dem, kan genkendes.
    .do = Skriv det med andre ord, eller sæt det i anførselstegn med en henvisning.
unpublished-insert = »{ $name }« kommer ikke med i den offentlige udgave
    .why = Det viser enkelte samtaler eller små tal, som folk kan genkendes på.
    .do = Skriv kapitlet, så det kan læses uden.
unpublished-source = Kilden nævnes ikke i den offentlige udgave
    .why = For få har været med i den slags samtaler. Læserne kunne regne ud, hvem det er.
    .do = Der er intet at rette, hvis punktet kan læses uden.
unguarded-private = Mappen { $folder } bliver delt med de andre
    .why = Den har det, der aldrig må deles, og den kommer med, når nogen gemmer, for ingen .gitignore nævner den.
    .do = Skriv en linje med { $folder } i filen .gitignore i projektets mappe, og gem den: ip save
unguarded-private-synced = { $program } deler mappen { $folder } med andre maskiner
    .why = Her ligger det, der aldrig må deles, og { $program } kopierer det ud af huset.
    .do = Flyt projektet til et sted, der kun er på denne maskine, og slet kopien i { $program }. Spørg databeskyttelsesrådgiveren, hvem der kan have set den.
unguarded-private-sent = { $path } ligger i mappen, der aldrig må deles
    .why = Alle, der får det sendt, kan læse det, også når filen siden slettes.
    .do = Send intet, og spørg it: filen skal ud af de gemte versioner.
unguarded-private-raw = { $path } er en optagelse eller rå noter, og git ville dele filen
    .why = Den kan vise, hvem der sagde hvad. Alle, der får mappen, får den med, også når den siden slettes.
    .do = Flyt filen til private/ eller til sagssystemet, og gem så igen.
unguarded-private-raw-sent = { $path } er en optagelse eller rå noter
    .why = Den kan vise, hvem der sagde hvad. Alle, der får den sendt, har den, også når den siden slettes.
    .do = Send intet, og spørg it: filen skal ud af de gemte versioner.
unguarded-private-kept = Git gemmer { $files ->
        [one] en fil
       *[other] { $files } filer
    } i mappen { $folder }, fx { $path }
    .why = Her ligger det, der aldrig må deles. Alle, der får mappen, får det med, også når filen siden slettes.
    .do = Kør »git rm --cached -r private«, og gem. Er det allerede sendt, så sig det til it-afdelingen og databeskyttelsesrådgiveren.
unexpected-file = Filen hører ikke til her og er ikke læst
    .why = Her læses kun filer, der ender på .md og .yaml, og kun i de mapper, projektet har.
    .do = Flyt den til private/ eller til sagssystemet, eller skriv indholdet i et notat.
unexpected-file-ending = Filen er ikke læst, fordi navnet ender forkert
    .why = Kun filer, der ender på .md og .yaml, bliver læst.
    .do = Kald den { $right }
unexpected-file-look = Ingen skabelon hedder sådan, og filen bliver ikke brugt
    .why = Dokumenterne ser ud, som om den ikke var der.
    .do = Giv den et af navnene i ip explain broken-template, eller slet den.
unexpected-file-look-near = Ingen skabelon hedder sådan, og filen bliver ikke brugt
    .why = Dokumenterne ser ud, som om den ikke var der.
    .do = Kald den { $right }
unexpected-file-folder = Mappen bliver ikke læst. Skulle den hedde »{ $right }«?
    .why = Det, der ligger i den, tæller ikke med og kommer ikke i udkastet.
    .do = Kald den { $right }, eller flyt filerne til { $right }/
unexpected-file-leftover = Filen ligner en kopi, som et program har lagt, og er ikke læst
    .why = Kopier kan være ældre end originalen.
    .do = Se, om der står noget i den, du mangler, og slet den.
missing-front-matter = Filens oplysninger mangler
    .why = Uden dem ved ingen, hvad filen er.
    .do = Begynd filen med en linje ---, skriv oplysningerne, og slut dem med en linje ---.
missing-front-matter-first = Den første linje med --- mangler
    .why = Uden den er filens oplysninger kun tekst: ingen ved, hvad filen er.
    .do = Sæt en linje med --- før den første oplysning.
missing-front-matter-open = Filens oplysninger slutter ikke
    .why = Derfor kan ingen se, hvor oplysningerne holder op, og hvor teksten begynder.
    .do = Sæt en linje med --- efter den sidste oplysning.
yaml-syntax = Oplysningerne kan ikke læses herfra
    .why = Resten af filens oplysninger er ikke kommet med.
    .do = Skriv et felt på hver linje: navn, kolon, mellemrum og værdi. Er du i tvivl, så sæt værdien i anførselstegn.
yaml-syntax-tab = Her står en tabulator
    .why = Oplysningerne kan kun rykkes ind med mellemrum.
    .do = Slet tabulatoren, og skriv to mellemrum.
yaml-syntax-quote = Anførselstegnene passer ikke sammen
    .why = Det kan ikke ses, hvor teksten slutter.
    .do = Sæt ét anførselstegn (") før og ét efter hele teksten. Inde i teksten skrives det \".
yaml-syntax-escape = Tegnet efter \ betyder ikke noget her
    .why = I anførselstegn betyder \ noget særligt, så resten af filens oplysninger er ikke kommet med.
    .do = Skriv \\ i stedet for \, eller brug ' i stedet for " om hele teksten.
yaml-syntax-colon = Der er et kolon inde i værdien
    .why = Det kan ikke ses, hvad der er feltets navn, og hvad der er værdien.
    .do = Sæt hele værdien i anførselstegn.
yaml-syntax-bracket = Parenteserne passer ikke sammen
    .why = Det kan ikke ses, hvor listen slutter.
    .do = Slut [ med ] og {"{"} med {"}"}, og sæt komma mellem delene.
yaml-syntax-indent = Linjen er rykket forkert ind
    .why = Det kan ikke ses, hvad den hører til.
    .do = Lad linjer, der hører sammen, begynde lige langt inde.
yaml-syntax-space = Der mangler et mellemrum efter kolon
    .why = Uden det kan navn og værdi ikke skilles ad.
    .do = Skriv navn, kolon, mellemrum og værdi.
yaml-syntax-line = Linjen er ikke et felt
    .why = Resten af filens oplysninger er ikke kommet med.
    .do = Skriv navn, kolon, mellemrum og værdi. Skal linjen være et notat til jer selv, så sæt # foran.
yaml-syntax-sign = Værdien begynder med et tegn, der betyder noget særligt
    .why = Resten af filens oplysninger er ikke kommet med.
    .do = Sæt hele værdien i anførselstegn.
yaml-feature = Her står { $feature }, og det er ikke tilladt
    .why = Filen betyder da noget andet, end man kan se.
    .do = Skriv værdien helt ud. Er det almindelig tekst, så sæt den i anførselstegn.
yaml-anchor = et anker (&)
yaml-alias = en henvisning til et anker (*)
yaml-tag = et typemærke (!)
yaml-merge-key = en fletning (<<)
yaml-second-document = et dokument mere (---)
yaml-nesting = mere end 64 lister inden i hinanden
duplicate-key = »{ $key }« står to gange
    .why = Et felt kan kun have én værdi.
    .do = Behold den rigtige, og slet den anden.
first-place = Det står første gang her
unknown-key = Feltet »{ $key }« findes ikke her
    .why = Det bliver ikke læst og går tabt.
    .do = Slet det, eller brug et af felterne her: { $keys }
unknown-key-near = Feltet »{ $key }« findes ikke her
    .why = Det bliver ikke læst og går tabt.
    .do = Skriv »{ $near }«, hvis det er det, du mener.
missing-key = Feltet »{ $key }« mangler
    .why = Det skal altid stå her, fordi resten hviler på det.
    .do = Tilføj »{ $key }« med en værdi.
missing-journal = Notatet siger ikke, hvor originalen ligger
    .why = Beder en deltager om at se eller få slettet, hvad I har, kan ingen finde det uden nummeret i sagssystemet.
    .do = Skriv nummeret i notatet: journal: 18-1234
missing-key-values = Feltet »{ $key }« mangler
    .why = Det skal altid stå her, fordi resten hviler på det.
    .do = Tilføj »{ $key }« med et af disse ord: { $values }
missing-key-special = Det står ikke, om notatet har følsomme oplysninger
    .why = Følsomt er helbred, tro, oprindelse, politik, fagforening og sexliv – og strafbare forhold. Det må kun skrives ned, når loven giver lov til det.
    .do = Tilføj »special« med et af disse ord: { $values }. Er der flere notater, så tag dem ét ad gangen: ip privacy special --each
missing-key-line = Linjen »{ $key }:« mangler over det her
    .why = Uden den hører det til »{ $list }«, som det ikke er noget af.
    .do = Skriv »{ $key }:« på en linje for sig selv her over.
missing-key-comment = Feltet »{ $key }« står tomt: alt efter # læses som en forklaring
    .why = Derfor ser programmet ikke »{ $value }«.
    .do = Sæt anførselstegn om: { $key }: "{ $value }"
missing-key-all = Filens oplysninger er tomme
    .why = Uden dem ved ingen, hvad filen er, og hvad der må gøres med den.
    .do = Udfyld mindst disse felter: { $keys }
missing-key-target-cell = Målet siger ikke, hvad det gælder
    .why = Ingen kan regne ud, om det er nået.
    .do = Tilføj et af felterne: { $keys }
missing-key-target-count = Målet siger ikke, hvor meget der skal til
    .why = Ingen kan regne ud, om det er nået.
    .do = Tilføj et af felterne med et tal: { $keys }
missing-key-member = Medlemmet har hverken navn, enhed, rolle eller område
    .why = Ingen kan se, hvem der sidder i gruppen.
    .do = Tilføj et af felterne: { $keys }. Er pladsen ikke til nogen, så slet linjen.
wrong-type = Her skal stå { $expected }
    .why = Værdien har en anden form og kan ikke bruges.
    .do = Skriv værdien på linjen efter feltets navn. Er det tekst, så sæt den i anførselstegn.
wrong-type-near = Her skal stå { $expected }
    .why = Værdien har en anden form og kan ikke bruges.
    .do = Skriv kun: { $near }
wrong-type-plain = Her skal stå { $expected }
    .why = Værdien har en anden form og kan ikke bruges.
    .do = Skriv det alene, uden anførselstegn og uden andre ord.
wrong-type-list = Her skal stå { $expected }
    .why = Værdien har en anden form og kan ikke bruges.
    .do = Sæt skarpe parenteser om, eller skriv hver ting på sin egen linje med en bindestreg foran.
wrong-type-map = Her skal stå { $expected }
    .why = Værdien har en anden form og kan ikke bruges.
    .do = Skriv felterne på hver sin linje herunder, rykket to mellemrum ind.
wrong-type-colon = Kolonet efter »{ $before }« gør linjen til et felt, og her skal stå { $expected }
    .why = Værdien har en anden form og kan ikke bruges.
    .do = Sæt hele værdien i anførselstegn.
wrong-type-key = Et felts navn skal være et enkelt ord
    .why = En liste kan ikke være navnet på noget.
    .do = Skriv navn, kolon, mellemrum og værdi. Skal det være tekst, så sæt den i anførselstegn.
shape-text = en tekst
shape-number = et helt tal
shape-share = et tal mellem 0 og 1
shape-flag = true eller false
shape-date = en dato, for eksempel 2018-03-14
shape-duration = et antal måneder eller år, for eksempel 12m eller 2y
shape-range = et tal eller to med en bindestreg imellem, for eksempel 1-2
shape-word = et enkelt ord
shape-id = et id, for eksempel boern-unge
shape-digest = et fingeraftryk på 16 til 64 tegn: tal og bogstaverne a-f
shape-list = en liste, for eksempel [sundhed, bolig]
shape-map = felter med navn og værdi
unknown-value = »{ $value }« kan ikke bruges her
    .why = Feltet har faste ord at vælge mellem, så det kan tælles.
    .do = Skriv et af ordene: { $values }
unknown-value-near = »{ $value }« kan ikke bruges her
    .why = Feltet har faste ord at vælge mellem, så det kan tælles.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Ordene er: { $values }
malformed-id = »{ $id }« kan ikke bruges som id
    .why = Andre steder henviser til det, så det må kun have små bogstaver (a-z), tal og bindestreger.
    .do = Skriv et kort navn af små bogstaver (a-z), tal og bindestreger.
malformed-id-near = »{ $id }« kan ikke bruges som id
    .why = Andre steder henviser til det, så det må kun have små bogstaver (a-z), tal og bindestreger.
    .do = Skriv { $right }
malformed-marker = Mærket er ikke skrevet rigtigt
    .why = Stykket tæller ikke med, eller ingen kan henvise til det.
    .do = Skriv { $right }. Er det ikke et mærke, så sæt en omvendt skråstreg (\) foran.
malformed-marker-letters = Mærket er ikke skrevet rigtigt
    .why = Stykket tæller ikke med, eller ingen kan henvise til det.
    .do = Skriv mærket med bogstaverne a-z, tal og bindestreger. Er det ikke et mærke, så sæt en omvendt skråstreg (\) foran.
malformed-marker-dead-key = Det sidste ord ligner et navn, hvor ^ er havnet oven på bogstavet
    .why = Så har stykket intet navn, og ingen kan henvise til det.
    .do = Skriv { $right }. Er det et almindeligt ord, så sæt punktum efter det.
malformed-marker-name = Det ligner et navn, men er ikke noget
    .why = Det bliver trykt, som det står, og ingen kan henvise til stykket.
    .do = Skriv { $right } med et mellemrum foran. Er det ikke et navn, så skriv \^ i stedet for ^.
malformed-marker-middle = Det ligner et navn, men står midt i stykket
    .why = Det bliver trykt, som det står, og ingen kan henvise til stykket.
    .do = Skriv { $right } til sidst i stykket med et mellemrum foran. Er det ikke et navn, så skriv \^ i stedet for ^.
malformed-marker-spaces = Kun det første ord efter skråstregen hører til mærket
    .why = Resten bliver til tekst og trykt.
    .do = Skriv { $right }. Er resten tekst, så sæt mærket til sidst i stykket.
malformed-marker-apart = Der skal ingen mellemrum være omkring skråstregen i et mærke
    .why = Ellers hører det, der står efter den, ikke til mærket, men bliver til tekst og trykt.
    .do = Skriv { $right }
malformed-marker-glued = Temaet står ikke frit, så det er ikke et mærke
    .why = Stykket tæller ikke med under temaet.
    .do = Skriv { $right } med et mellemrum foran og uden tegn om. Er det ikke et mærke, så skriv \# i stedet for #.
malformed-marker-parted = Der skal ikke være mellemrum efter # i et mærke
    .why = Stykket tæller ikke med under temaet.
    .do = Skriv { $right }. Er det ikke et mærke, så skriv \# i stedet for #.
malformed-marker-sign = Tegnet »{ $sign }« ligner kun det, der begynder et mærke
    .why = Stykket tæller ikke med, eller ingen kan henvise til det.
    .do = Skriv { $right }
malformed-marker-heading = Et tema alene på en linje med mellemrum efter # er en overskrift
    .why = Stykket tæller ikke med under temaet.
    .do = Skriv { $right } uden mellemrum, eller sæt det sidst i det stykke, det gælder.
misread-line = Linjen »{ $line }« bliver ikke trykt
    .why = Den læses som adressen på et link, og ordene forsvinder.
    .do = Skriv \{ $line }
misread-line-number = Tallet »{ $number }.« læses som nummeret på et punkt i en liste
    .why = Det hører så ikke med til ordene, hverken når de citeres, eller når de trykkes.
    .do = Skriv { $number }\. i stedet for { $number }. Er det en liste, så begynd punktet med stort bogstav.
misread-line-underline = Afsnittet læses som en overskrift, fordi »{ $line }« står lige under det
    .why = Det tæller ikke med som et afsnit, og det, der følger, hører under overskriften.
    .do = Sæt en tom linje før »{ $line }«.
misplaced-marker = Mærket står et forkert sted
    .why = Det kan ikke ses, hvilket stykke det hører til.
    .do = Skriv det sidst i det stykke, det gælder.
misplaced-marker-table = Mærker kan ikke stå i tabeller og fodnoter
    .why = Det kan ikke ses, hvad mærket gælder.
    .do = Skriv mærket på en linje for sig efter tabellen, med en tom linje imellem, eller i teksten.
misplaced-marker-middle = Navnet står midt i stykket
    .why = Et navn gælder hele stykket og skal være det sidste i det.
    .do = Flyt det til slutningen af stykket. Er det ikke et navn, så skriv \^ i stedet for ^.
misplaced-marker-second = Stykket har allerede et navn
    .why = Et stykke kan kun have ét navn.
    .do = Slet det ene, eller del stykket i to.
misplaced-marker-alone = Der er intet stykke før mærket
    .why = Et mærke på en linje for sig gælder stykket lige før.
    .do = Skriv mærket sidst i det stykke, det gælder.
misplaced-marker-crowd = Overskrifterne har for mange mærker
    .why = Hvert mærke i en overskrift lægges på alt i afsnittet, og her bliver det til for meget.
    .do = Skriv mærkerne i de stykker, de gælder.
misplaced-marker-heading = En overskrift kan ikke have et navn
    .why = Kapitlerne henviser til det, der er sagt, ikke til overskrifter.
    .do = Sæt navnet sidst i det stykke, der skal henvises til.
malformed-citation = Her mangler et navn med @ foran
    .why = Udkastet kan ikke vise, hvad punktet bygger på.
    .do = Skriv @ foran hvert navn, og semikolon imellem: [@a#x; @b#y]
malformed-citation-adjacent = To henvisninger skal stå i samme parentes
    .why = Ellers bliver de ikke læst som henvisninger.
    .do = Skriv { $right }
malformed-citation-prefix = Ordene foran navnet er ikke nogen, der kendes her
    .why = De afgør, om det taler for eller imod punktet, og her ville det tælle som for.
    .do = Skriv imod, mod, modsat eller contra, hvis det taler imod, ellers se, se også, jf., fx, see, see also, cf. eller e.g. Andre ord skal stå uden for parentesen.
malformed-citation-prefix-near = Ordene foran navnet er ikke nogen, der kendes her
    .why = De afgør, om det taler for eller imod punktet.
    .do = Skriv { $right }, hvis det er »{ $meant }«, du mener. Andre ord skal stå uden for parentesen.
malformed-citation-second = Der mangler et semikolon foran det andet navn
    .why = Ellers tæller kun det første med, og ingen ser, om det andet taler for eller imod.
    .do = Skriv { $right }
malformed-citation-apart = Uddragets navn står adskilt fra notatets
    .why = Så henvises der til hele notatet og ikke til uddraget.
    .do = Skriv { $right }
malformed-citation-against = Ordet, der siger imod, står efter navnet
    .why = Så ville det tælle som noget, der taler for punktet.
    .do = Skriv { $right }
malformed-citation-outside = Ordet, der siger imod, står uden for parentesen
    .why = Så tæller det, der henvises til, som noget, der taler for punktet.
    .do = Skriv { $right }
malformed-citation-key = Navnet på det, der henvises til, er ikke skrevet rigtigt
    .why = Ingen kan se, hvad punktet bygger på.
    .do = Skriv { $right }
malformed-citation-raw = Det ligner en henvisning, men er ikke nogen
    .why = Det bliver trykt, som det står, og det, der nævnes, tæller ikke med under punktet.
    .do = Skriv { $right }. Er det ikke en henvisning, så skriv \@ i stedet for @, eller sæt det mellem to `.
malformed-citation-place = Her kan der ikke henvises til noget
    .why = Henvisningen ville blive trykt, som den står. Kun kapitler og notater fra skabeloner henviser.
    .do = Henvis til det i et kapitel, eller skriv her med ord, hvad du mener.

# what chapters and notes say
contradictory-citation = { $passage } er nævnt både for og imod det samme punkt
    .why = Så tæller uddraget på begge sider, og ingen kan se, hvad der blev sagt.
    .do = Slet det ene. Er en del af uddraget for og en anden imod, så del det i to, og giv hver sit navn: ^navn
dates-out-of-order = Fasen slutter, før den begynder
    .why = Så kan planen ikke regnes ud. Fasen begynder { $date }.
    .do = Ret »start« eller »end«.
dates-out-of-order-note = Det er sket, før samtalen var holdt
    .why = Samtalen er fra { $date }. En af datoerne må være skrevet forkert.
    .do = Ret datoen her eller notatets »date«.
dates-out-of-order-request = Det er sket, før anmodningen kom
    .why = Anmodningen kom { $date }. En af datoerne må være skrevet forkert.
    .do = Ret datoen her eller »received«.
doubtful-participants = Ingen har deltaget, men notatet er der
    .why = Notatet tæller med ingen mennesker i alle opgørelser.
    .do = Skriv, hvor mange der deltog. Kendes tallet ikke, så slet linjen.
doubtful-participants-group = Et gruppeinterview med én deltager
    .why = I metodebeskrivelsen kommer det til at stå som en samtale med flere.
    .do = Ret antallet, eller skriv: method: interview
duplicate-chapter-number = To kapitler har nummer { $number }
    .why = Så afgør resten af filnavnet, hvilket af dem der står først i udkastet.
    .do = Giv det ene et andet tal forrest i filnavnet.
duplicate-chapter-number-other = Det andet kapitel
early-deletion = Notatet skal slettes, før samtalen er holdt
    .why = Samtalen er fra { $date }. Bliver datoen stående, ligger notatet for længe eller bliver slettet for tidligt.
    .do = Ret »delete-after« eller notatets »date«.
uninformed-consent = De, der har givet samtykke, er ikke orienteret
    .why = Et samtykke gælder kun, når man ved, hvad man siger ja til. Så længe er der intet grundlag for at bruge samtalen.
    .do = Fortæl deltagerne, hvad der sker med det, de siger, få deres ja, og skriv de to dage. Ellers spørg databeskyttelsesrådgiveren.
special-without-consent = Udtrykkeligt samtykke, men samtalen bygger ikke på samtykke
    .why = Er samtykket ikke grundlaget, er der ikke lov til at skrive følsomme oplysninger ned på det.
    .do = Har de sagt ja, så skriv basis: consent og dagen ved »consent«. Ellers er grunden en anden: spørg databeskyttelsesrådgiveren, og ret »special«.
informed-afterwards = Deltagerne blev orienteret efter samtalen
    .why = Samtalen var { $date }. De har ret til at vide, hvad der sker med det, de siger, før de siger det.
    .do = Ret datoen. Er den rigtig, så skriv hvorfor sidst på linjen: # ip: allow informed-afterwards: hvorfor
overdue-deletion = Notatet skulle være slettet { $day }
    .why = Det er lovet deltagerne, og kommunen må ikke gemme det længere.
    .do = Slet det: ip privacy erase { $note } – så tælles det stadig med, at nogen er hørt. Skal det vente, så skriv hvorfor: hold: …
overdue-deletion-long = Notatet skulle være slettet { $day }, for mere end en måned siden
    .why = Det er lovet deltagerne, og kommunen må ikke gemme det længere. Den offentlige udgave må vente på det.
    .do = Slet det: ip privacy erase { $note } – så tælles det stadig med, at nogen er hørt. Skal det vente, så skriv hvorfor: hold: …
open-remark = Her venter en kommentar: { $text }
    .why = Nogen har spurgt om noget eller foreslået noget, og ingen har taget stilling til det.
    .do = Ret teksten, hvis den skal rettes, og slet kommentaren. Se dem alle: ip list remark
placeholder = Her står stadig »{ $text }«
    .why = Ordene skulle kun holde pladsen, og de bliver trykt i udkastet.
    .do = Skriv den rigtige tekst, eller slet dem.
published-placeholder = Her står stadig »{ $text }«
    .why = Dokumentet er i høring eller vedtaget, og andre læser det nu.
    .do = Skriv den rigtige tekst, eller slet den.
unmet-milestone = »{ $milestone }« er ikke nået: en milepæl, den kræver, er ikke nået
    .why = Planen regner den ikke for nået, og det, der venter på den, står stille.
    .do = Skriv, hvornår den anden blev nået, eller slet »done« her. Se mere: ip status
unmet-milestone-checks = »{ $milestone }« er ikke nået: kontrollen finder fejl
    .why = Planen regner den ikke for nået, og det, der venter på den, står stille.
    .do = Ret fejlene: ip check. Eller slet »done« her.
unmet-milestone-coverage = »{ $milestone }« er ikke nået: nogen mangler at blive hørt
    .why = Planen regner den ikke for nået, og det, der venter på den, står stille.
    .do = Se, hvem der mangler: ip coverage. Eller slet »done« her.
unmet-milestone-planned = »{ $milestone }« er ikke nået: mødet er ikke holdt endnu
    .why = Planen regner den ikke for nået, og det, der venter på den, står stille.
    .do = Ret mødets dato i notatet, eller slet »done« her.
unmet-milestone-themes = »{ $milestone }« er ikke nået: et tema er stadig kun foreslået
    .why = Planen regner den ikke for nået, og det, der venter på den, står stille.
    .do = Kvalificér eller fravælg temaerne: ip list theme. Eller slet »done« her.
unmet-milestone-withdrawn = »{ $milestone }« er ikke nået: mødets notat er trukket tilbage
    .why = Planen regner den ikke for nået, og det, der venter på den, står stille.
    .do = Henvis til et andet notat, eller slet linjen »note«.
coded-planned-note = Et møde, der ikke er holdt endnu, har allerede afsnit under et tema
    .why = Notatets dato er { $date }. Ingen har sagt noget endnu, og afsnittet ville tælle med.
    .do = Ret datoen, hvis mødet er holdt. Ellers fjern mærket, til I har talt sammen.
duplicate-name = Navnet »{ $name }« bruges to gange i samme fil
    .why = En henvisning til »{ $name }« kan betyde to ting.
    .do = Giv det ene sted et andet navn, og ret de henvisninger, der mener det.
duplicate-name-first = her står navnet første gang
duplicate-note = Notatet har nøjagtig samme indhold som »{ $note }«
    .why = Den samme samtale tæller to gange.
    .do = Slet kopien. Er det et andet møde, så ret notatet.
duplicate-note-first = det andet notat
goal-without-theme = Målet »{ $goal }« har intet tema
    .why = Ingen bliver spurgt om det, og politikken kan ikke sige, hvordan det skal nås.
    .do = Skriv målet under »goals« i et tema, eller opret et tema: ip add-theme
hard-to-read = Kapitlet er sværere at læse end aftalt: LIX { $lix } ({ $level })
    .why = Projektets grænse er { $limit }. Mange læsere giver op, når teksten er svær.
    .do = Del de længste sætninger, og brug kortere ord.
hard-to-read-sentence = { $words } ord i én sætning
misleading-elision = Ordet »{ $word }« er udeladt af citatet
    .why = Uden det kan citatet sige det modsatte af, hvad deltageren sagde.
    .do = Tag ordet med. Er meningen den samme, så skriv en undtagelse med en grund.
misleading-elision-scattered = Der er kun enkelte ord tilbage af citatet
    .why = Ord, der er plukket her og der, er ingens sætning.
    .do = Citér en hel sætning. Eller gengiv meningen uden anførselstegn.
missing-alternative-text = Billedet mangler en beskrivelse
    .why = Den, der ikke kan se billedet, får intet at vide. Det kræver loven om webtilgængelighed.
    .do = Skriv mellem [ og ], hvad billedet viser.
missing-picture = Billedet »{ $target }« findes ikke
    .why = Der ville mangle et billede i udkastet.
    .do = Læg filen i policy/pictures/, eller ret navnet.
missing-picture-near = Billedet »{ $target }« findes ikke
    .why = Der ville mangle et billede i udkastet.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Ellers læg filen i policy/pictures/.
missing-picture-outside = Billedet »{ $target }« ligger ikke i projektet
    .why = Udkastet må kun bruge filer, der følger med projektet.
    .do = Læg filen i policy/pictures/, og skriv pictures/ og filens navn.
missing-picture-remote = Billedet »{ $target }« ligger på nettet
    .why = Intet bliver hentet fra nettet, så billedet ville mangle i udkastet.
    .do = Gem billedet i policy/pictures/, hvis I må bruge det, og skriv pictures/ og filens navn.
invisible-character-soft-hyphen = Her står en blød bindestreg (U+00AD), som ikke kan ses; filen har { $count } i alt
    .why = Et program har delt ordene. De kan ikke søges frem, og citater passer ikke.
    .do = Søg efter tegnet i filen, og erstat det med ingenting.
undefined-footnote = Fodnoten »{ $label }« har ingen tekst
    .why = I udkastet står tegnene, som de er skrevet, og læseren får ingen note.
    .do = Skriv [^{ $label }]: og notens tekst på en linje for sig, eller slet henvisningen.
lost-footnote = Ingen henviser til fodnoten »{ $label }«
    .why = Notens tekst kommer ikke med i udkastet.
    .do = Skriv [^{ $label }] i teksten, hvor noten hører til, eller slet den.
lost-footnote-second = Fodnoten »{ $label }« har to tekster; kun den første kommer med
    .why = Læseren ser den forkerte tekst det ene sted.
    .do = Giv den ene et andet navn, også dér, hvor teksten henviser til den.
misplaced-footnote = En fodnote kan ikke stå i en overskrift eller i en anden fodnote
    .why = Den får forskellige numre i forskellige formater, og i Word kan den ikke stå dér.
    .do = Flyt den ud i teksten.
misplaced-footnote-citation = Der kan ikke henvises til en kilde i en overskrift eller i en fodnote
    .why = Henvisningen bliver selv en fodnote. Den får forskellige numre i forskellige formater, og i Word kan den ikke stå dér.
    .do = Flyt henvisningen ud i teksten under overskriften, eller dertil, hvor fodnoten er sat.
cut-value = »{ $text }« kommer ikke med
    .why = Et mellemrum og et # gør resten af linjen til en bemærkning, så værdien slutter før.
    .do = Skal det med, så sæt hele værdien i anførselstegn. Er det en bemærkning, så skriv et mellemrum efter #.
lost-cell = Rækken har flere felter end tabellens overskrift
    .why = Det, der står her, kommer ikke med i noget format.
    .do = Skriv en overskrift til feltet, eller flyt teksten. Er stregen en del af teksten, så skriv \|
marker-in-code = »{ $marker }« tæller ikke: linjen er rykket ind og læses som programkode
    .why = Det sker, når teksten er sat ind fra Word. Stykket tæller ikke med, og det trykkes, som det står.
    .do = Slet tabulatoren eller mellemrummene i begyndelsen af linjerne. Er det programkode, så sæt ``` på en linje før og efter.
marker-in-code-fence = »{ $marker }« tæller ikke: det står i en blok med programkode
    .why = Blokken begynder med ``` eller ~~~. Stykket tæller ikke med, og det trykkes, som det står.
    .do = Slet linjerne med ``` eller ~~~ omkring teksten. Er det programkode, så sæt ``` efter den.
marker-in-code-quotation = Citatet er rykket ind og læses som programkode
    .why = Så bliver det ikke holdt op mod det, der blev sagt, og heller ikke mod, hvad notatet må bruges til. Det trykkes, som det står.
    .do = Slet tabulatoren eller mellemrummene i begyndelsen af linjerne. Er det programkode, så sæt ``` på en linje før og efter.
lazy-quotation = Linjen står uden > lige under et citat og bliver en del af det
    .why = Så bliver intervieweres ord til deltagerens egne, og de kan blive citeret.
    .do = Sæt > foran, hvis deltageren sagde det. Ellers sæt en tom linje over.
pasted-bullet = »{ $bullet }« er ikke tegnet for et punkt her; linjerne løber sammen
    .why = Punkterne bliver til ét langt stykke, så de ikke kan kodes og citeres hver for sig.
    .do = Skriv - og et mellemrum foran hvert punkt. »ip add-interview --from« gør det selv.
foreign-syntax = »{ $signs }« er skrevet til et andet program
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Slet tegnene, eller sæt en omvendt skråstreg (\) foran.
foreign-syntax-name = »{ $signs }« bliver trykt, som det står
    .why = Kun afsnit i notater og punkter i kapitler har navne.
    .do = Slet det. Er det ikke et navn, så skriv \^ i stedet for ^.
foreign-syntax-remark = Bemærkningen »{ $signs }« er ikke skjult
    .why = Et andet program skjuler den. Her trykkes den, så alle kan læse den.
    .do = Skriv <!-- kommentar: … --> i stedet for %% … %%.
foreign-syntax-link = »{ $signs }« er intet link her
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Skriv [ord](#kapitel--navn) til et sted i udkastet, [ord](https://…) til en hjemmeside og [@note#navn] til en note.
foreign-syntax-embed = »{ $signs }« sætter ingenting ind her
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Skriv ![Hvad billedet viser](pictures/navn.png) til et billede; anden tekst må skrives her.
foreign-syntax-strike = »{ $signs }« bliver ikke streget over
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Slet ordene; »ip diff« viser, hvad der er ændret. Skal tegnene stå der, så skriv \{ $sign }
foreign-syntax-highlight = »{ $signs }« bliver ikke fremhævet
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Skriv *ordene* eller **ordene**. Skal tegnene stå der, så skriv \{ $sign }
foreign-syntax-formula = »{ $signs }« bliver ingen formel
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Skriv det med almindelige tegn. Er det et beløb, så skriv \$
foreign-syntax-block = »{ $signs }« bliver ingen boks
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Slet linjen; brug en overskrift eller et citat (>).
foreign-syntax-callout = »{ $signs }« bliver ingen boks
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Slet tegnene, og skriv ordet som almindelig tekst. Er det ikke et citat, så slet også >
foreign-syntax-footnote = »{ $signs }« bliver ingen fodnote
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Skriv [^1] her, og [^1]: med notens tekst på en linje for sig.
foreign-syntax-field = »{ $signs }« bliver ikke fyldt ud
    .why = Et andet program sætter noget ind her. I udkastet trykkes tegnene, som de står.
    .do = Skriv det, der skal stå her, eller slet det.
foreign-syntax-change = »{ $signs }« bliver ikke til en rettelse
    .why = Et andet program viser her, hvad nogen vil ændre. I udkastet trykkes tegnene, som de står.
    .do = Ret teksten, eller slet tegnene.
foreign-syntax-emoji = »{ $signs }« bliver ikke til et billede
    .why = Et andet program sætter et tegn ind her. I udkastet trykkes ordet, som det står.
    .do = Skriv det, der menes, med ord, eller sæt selve tegnet ind.
foreign-syntax-command = »{ $signs }« er en kommando til et andet program
    .why = Et andet program forstår den. Her trykkes den, som den står.
    .do = Slet den. Kapitler begynder af sig selv på en ny side, og *ordene* bliver kursiv.
foreign-syntax-heading = »{ $signs }« bliver ingen overskrift
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Skriv ## foran i stedet.
foreign-syntax-contents = »{ $signs }« bliver ikke til en indholdsfortegnelse
    .why = Udkastet får selv en. Tegnene trykkes, som de står.
    .do = Slet det.
foreign-syntax-attribute = »{ $signs }« bliver ikke forstået
    .why = Et andet program forstår tegnene. Her trykkes de, som de står.
    .do = Slet det. Udseendet bestemmes i templates/.
dangling-link = Linket fører til »{ $target }«, som ikke findes i udkastet
    .why = Læseren kommer ingen steder hen.
    .do = Skriv #kapitel, #kapitel--navn eller #kapitel--overskrift.
dangling-link-near = Linket fører til »{ $target }«, som ikke findes i udkastet
    .why = Læseren kommer ingen steder hen.
    .do = Mente du { $near }?
dangling-link-empty = Linket har ingen adresse
    .why = Læseren kommer ingen steder hen.
    .do = Skriv adressen mellem parenteserne, eller slet linket.
link-to-file = Linket fører til filen »{ $target }«
    .why = Den, der får udkastet sendt, har ikke filen. I udkastet står kun ordene.
    .do = Link til en hjemmeside (https://…) eller et sted i udkastet (#kapitel--navn), eller skriv, hvor man kan få filen.
link-to-file-web = Adressen »{ $target }« læses som en fil
    .why = Den, der får udkastet sendt, har ikke filen. I udkastet står kun ordene.
    .do = Skriv { $right }
link-to-file-chapter = Linket fører til filen »{ $target }«
    .why = Den, der får udkastet sendt, har ikke filen. I udkastet står kun ordene.
    .do = Skriv { $right }, så fører det til kapitlet i udkastet.
lazy-quotation-above = Citatet står her
unmarked-voice = Deltagerens egne ord står i anførselstegn
    .why = Kun det, der står efter >, er nogens egne ord. Ordene her kan ikke citeres i et kapitel.
    .do = Sæt ordene på en linje for sig med > foran, hvis de skal kunne citeres.
mixed-terms = Her bruges »{ $word }«; ordlisten siger »{ $term }«
    .why = Læseren kan tro, at to ord betyder to ting.
    .do = Skriv »{ $term }«, eller ret ordlisten i policy/policy.yaml.
not-informed = Deltagerne er ikke orienteret endnu
    .why = De har ret til at vide, hvad der sker med det, de siger. Den offentlige udgave må vente på det.
    .do = Orientér dem, og skriv datoen: informed: 2018-03-14
person-name = Her står et navn fra jeres liste: { $text }
    .why = Notater siger, hvilken gruppe der blev hørt, aldrig hvem. Er det først gemt i git, bliver det liggende.
    .do = Skriv fx »en far« i stedet. Betyder ordet noget andet her, så skriv hvorfor: <!-- ip: allow person-name: hvorfor -->
outdated-evidence = Grundlaget for punktet »{ $statement }« er ændret, siden de to sidst blev læst sammen
    .why = Punktet siger måske noget andet end det, det bygger på nu.
    .do = Læs dem igen, og ret punktet, hvis det er nødvendigt. Skriv så: ip review { $id }
outdated-evidence-more = Punktet »{ $statement }« har fået nyt grundlag, siden de to sidst blev læst sammen
    .why = Punktet siger måske noget andet end det, det bygger på nu.
    .do = Læs dem igen, og ret punktet, hvis det er nødvendigt. Skriv så: ip review { $id }
outdated-evidence-fewer = Noget af grundlaget for punktet »{ $statement }« er faldet bort, siden de to sidst blev læst sammen
    .why = Et uddrag er slettet, trukket tilbage eller ikke længere nævnt.
    .do = Læs dem igen, og ret punktet, hvis det er nødvendigt. Skriv så: ip review { $id }
outdated-evidence-words = Punktet »{ $statement }« er skrevet om, siden det sidst blev læst sammen med sit grundlag
    .why = Punktet siger måske noget andet end det, det bygger på.
    .do = Læs dem igen, og skriv så: ip review { $id }
outdated-evidence-here = Det er ændret eller kommet til siden
outdated-evidence-own = Punktets egne ord er også ændret
outdated-evidence-was = Før stod der »{ $before }«. Nu står der »{ $now }«
outdated-evidence-new = Det er kommet til siden
outdated-evidence-gone = Det er faldet bort siden: »{ $words }« ({ $id })
outdated-evidence-gone-source = Kilden { $id } er faldet bort siden
outdated-evidence-gone-untold = { $id } er faldet bort siden. Ordene gengives ikke, for de kan være slettet eller trukket tilbage
planned-citation = Notatet »{ $note }« ligger i fremtiden
    .why = Det er planlagt til { $date }, så intet i udkastet kan bygge på det endnu.
    .do = Ret notatets dato, hvis mødet er holdt. Ellers fjern henvisningen.
quotation-not-allowed = Citatet må ikke bruges
    .why = Notatet må gengives, ikke citeres.
    .do = Skriv det med egne ord, eller { $by ->
        [none] spørg
       *[other] bed { $by } spørge
    } dem, der deltog.
quotation-not-allowed-none = Citatet må ikke bruges
    .why = Notatet tælles kun med; dets ord må ikke stå i udkastet.
    .do = Tag citatet ud, eller { $by ->
        [none] spørg
       *[other] bed { $by } spørge
    } dem, der deltog.
quotation-not-allowed-run = Her står otte ord eller mere, som de står i et notat, der ikke må citeres
    .why = Det er også et citat, når der ingen anførselstegn er.
    .do = Skriv det med egne ord, eller { $by ->
        [none] spørg
       *[other] bed { $by } spørge
    } dem, der deltog.
quotation-not-allowed-note = her står, hvad notatet må bruges til
raw-html = HTML virker ikke i teksten
    .why = Koden bliver vist, som den står, i udkastet.
    .do = Brug Markdown: **fed**, *kursiv*, en tom linje mellem afsnit.
skipped-heading-level = Overskriften springer et trin over
    .why = Den, der får teksten læst op, finder rundt ved hjælp af overskrifternes trin.
    .do = Skriv { $expected } i stedet for { $level }.
skipped-heading-level-title = Overskriften står på samme trin som filens titel
    .why = Titlen står øverst i filen; tekstens egne overskrifter hører under den.
    .do = Skriv ## i stedet for #.
theme-without-goal = Temaet »{ $theme }« har intet mål
    .why = Læseren kan ikke se, hvorfor temaet er med.
    .do = Skriv et eller flere mål under »goals« i temaet.
unanswered-response = Høringssvaret har ingen tilbagemelding
    .why = Afsenderen kan ikke se, hvad det blev til, og hvorfor.
    .do = Skriv den: ip add-answer --to { $note }
unanswered-response-point = Uddraget »{ $name }« i høringssvaret har ingen tilbagemelding
    .why = Resten af svaret har fået en. Afsenderen kan ikke se, hvad dette blev til, og hvorfor.
    .do = Skriv den: ip add-answer --to { $note }#{ $name }
unanswered-response-unnamed = Et uddrag i høringssvaret har ingen tilbagemelding
    .why = Resten af svaret har fået en. Uden et navn kan uddraget ikke få sin egen.
    .do = Skriv et navn sidst i afsnittet, ^navn, og svar på det: ip add-answer
uncited-passage = Intet kapitel bruger uddraget »{ $name }«
    .why = Det har fået et navn, men måske er det glemt.
    .do = Henvis til det i et kapitel, eller fjern navnet.
carried-citation = Sætningen mangler et ord, når henvisningen er væk
    .why = Udkastet viser et lille tal eller ingenting, hvor henvisningen står.
    .do = Skriv, hvem det er, og sæt henvisningen bagefter: »Som beboerne siger … [@notat#uddrag]«
carried-citation-brackets = Ordene omkring henvisningen står tilbage alene
    .why = Udkastet viser et lille tal eller ingenting, hvor henvisningen står.
    .do = Skriv { $right }
uncited-quotation = Citatet har ingen kilde
    .why = Læseren kan ikke se, hvem der har sagt det, og ingen kan efterprøve ordene.
    .do = Skriv henvisningen sidst i citatet: [@notat#uddrag]. Er det jeres egne ord, så fjern > foran.
uncoded-agenda-theme = Intet afsnit i notatet handler om temaet »{ $theme }«
    .why = Temaet stod på dagsordenen, men det tæller først med, når et afsnit har mærket.
    .do = Skriv #{ $theme } ved det, der blev sagt. Kom I ikke til det, så fjern temaet fra »themes«.
uncoded-note = Notatet er ikke lagt ind under noget tema
    .why = Datoen er gået, men notatet tæller ikke med, før et afsnit har et tema.
    .do = Skriv #tema ved de afsnit, der handler om et tema.
uncoded-passage = Uddraget »{ $name }« hører ikke til et tema
    .why = Det kan bruges i et kapitel, men tæller ikke med under noget tema.
    .do = Skriv et tema sidst i stykket, for eksempel #sundhed
uncoded-passage-whole = Uddraget »{ $name }« hører ikke til et tema
    .why = Det kan bruges i et kapitel, men tæller ikke med under noget tema.
    .do = Skriv et tema på linjen under tabellen eller listen, før navnet: #sundhed ^{ $name }
unfaithful-quotation = Citatet står ikke sådan i notatet
    .why = Et citat er deltagerens egne ord.
    .do = Skriv det, som det står i notatet; brug […], hvor ord er udeladt. Eller gengiv det uden anførselstegn.
unfaithful-quotation-from = Herfra er citatet ikke ordret
    .why = Et citat er deltagerens egne ord.
    .do = Skriv det, som det står i notatet; brug […], hvor ord er udeladt. Eller gengiv det uden anførselstegn.
unfaithful-quotation-half = Anførselstegnet har intet par, og herfra står ordene ikke sådan i notatet
    .why = Uden det andet tegn ses det ikke, hvor deltagerens egne ord begynder og slutter.
    .do = Sæt det anførselstegn, der mangler. Er det ikke et citat, så slet det andet.
unfaithful-quotation-block = Citatet står ikke i det, der henvises til
    .why = Det, der står i anførselstegn eller efter >, er deltagerens egne ord.
    .do = Skriv det, som det står i notatet, med henvisningen lige efter. Er det ikke et citat, så skriv det uden anførselstegn, en titel i *kursiv*.
unfaithful-quotation-beside = Citatet står ikke i det, der henvises til ved siden af
    .why = Det, der står i anførselstegn eller efter >, er deltagerens egne ord.
    .do = Skriv det, som det står i notatet. Er det ikke et citat, så skriv det uden anførselstegn og uden >, en titel i *kursiv*.
unfaithful-quotation-answer = Citatet står ikke sådan i »{ $note }«, som svaret er til
    .why = De, der får svaret, ved, hvad de har sagt.
    .do = Skriv det, som det står i notatet; brug […], hvor ord er udeladt. Eller gengiv det uden anførselstegn.
unfaithful-quotation-summary = Det, der citeres, er ikke deltagerens egne ord
    .why = Afsnittet i »{ $note }« er interviewerens gengivelse.
    .do = Gengiv det uden anførselstegn. Er det ordret, så sæt > foran det i notatet.
unfaithful-quotation-none = Notatet »{ $note }« har ingen citater
    .why = Et citat er deltagerens egne ord, og i notatet skal de stå med > foran.
    .do = Gengiv det uden anførselstegn. Er det ordret, så sæt > foran det i notatet.
unfaithful-quotation-erased = Notatet »{ $note }« er slettet, og citatet kan ikke længere efterprøves
    .why = Ordene skulle væk, også fra udkastet.
    .do = Tag citatet ud. Punktet må stadig henvise til notatet.
unfaithful-quotation-source = det står der i notatet
unknown-insert = »{ $name }« kan ikke indsættes
    .why = Der ville intet stå på dette sted i udkastet.
    .do = Brug et af disse navne: { $names }
unknown-insert-near = »{ $name }« kan ikke indsættes
    .why = Der ville intet stå på dette sted i udkastet.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Ellers brug et af disse navne: { $names }
unknown-insert-unnamed = Her står ikke, hvad der skal indsættes
    .why = Der ville intet stå på dette sted i udkastet.
    .do = Skriv et af disse navne efter ip: { $names }
unknown-insert-fence = Det ligner noget, der skal indsættes, men bliver trykt som kode
    .why = Der ville ikke stå det i udkastet, som du bad om.
    .do = Skriv ```{ $right } på en linje for sig selv, uden noget foran, og slut med ``` på en linje for sig selv.
unknown-insert-option = »{ $insert }« har intet valg, der hedder »{ $key }«
    .why = Valget ville ikke virke, og udkastet ville vise noget andet, end du bad om.
    .do = Brug et af dem, der findes: { $keys }
unknown-insert-option-near = »{ $insert }« har intet valg, der hedder »{ $key }«
    .why = Valget ville ikke virke, og udkastet ville vise noget andet, end du bad om.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Ellers brug et af dem, der findes: { $keys }
unknown-insert-option-none = »{ $insert }« har ingen valg
    .why = »{ $key }« ville ikke virke.
    .do = Slet det her, og ret det, reglen finder.
unknown-insert-option-value = »{ $value }« kan ikke vælges her
    .why = Valget ville ikke virke, og udkastet ville vise noget andet, end du bad om.
    .do = Brug et af disse ord: { $values }
unknown-insert-option-value-near = »{ $value }« kan ikke vælges her
    .why = Valget ville ikke virke, og udkastet ville vise noget andet, end du bad om.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Ellers brug et af disse ord: { $values }
unknown-insert-option-type = Valget i »{ $insert }« kan ikke læses
    .why = Her skal stå { $expected }.
    .do = Skriv ét valg på hver linje med kolon efter navnet, fx: limit: 3
unsafe-link = Linket kan gøre skade
    .why = Det kan få læserens maskine til at gøre noget. I udkastet står kun ordene.
    .do = Link til en hjemmeside (https://…), en mailadresse eller et sted i udkastet (#kapitel--navn).
unsafe-link-mistyped = Linkets adresse er ikke skrevet rigtigt
    .why = Det fører ingen steder hen. I udkastet står kun ordene.
    .do = Begynd adressen med https://, mailto: eller tel:, eller skriv et sted i projektet.
unsafe-picture = »{ $what }« i billedet kan køre et program
    .why = Den, der åbner udkastet, må ikke komme til at køre noget.
    .do = Gem billedet igen som almindelig SVG eller som PNG.
unsafe-picture-costly = »{ $what }« i billedet kræver så meget arbejde, at det ikke kan tegnes
    .why = Den, der laver eller åbner udkastet, kommer til at vente i minutter eller mere.
    .do = Gem billedet igen som PNG.
unsafe-picture-entity = Billedet har egne forkortelser (ENTITY), som kan skjule, hvad der står i det
    .why = Det kan ikke ses, om billedet kun tegner.
    .do = Gem billedet igen som almindelig SVG eller som PNG.
unsafe-picture-outside = Billedet henter noget, der ligger uden for det: »{ $what }«
    .why = Intet bliver hentet, når udkastet åbnes, så noget ville mangle i billedet.
    .do = Gem billedet igen, så alt ligger i filen, eller gem det som PNG.
unsafe-picture-unreadable = Filen kan ikke læses som et SVG-billede
    .why = Det kan ikke ses, om billedet kun tegner, og nogle vil ikke kunne se det.
    .do = Gem billedet igen som almindelig SVG eller som PNG.
unsupported-statement = Punktet »{ $statement }« er uden grundlag
    .why = Læseren kan ikke se, hvem eller hvad det hviler på.
    .do = Henvis til et notat eller en kilde: [@notat#uddrag]. Se, hvad der er sagt om temaet: ip list passage
unsupported-statement-against = Intet taler for punktet »{ $statement }«
    .why = Det, punktet henviser til, taler imod det eller tæller ikke med.
    .do = Henvis til noget, der taler for, eller tag stilling til, om punktet skal blive stående.
hidden-citation = Notatet »{ $note }« må kun tælles med
    .why = Intet dokument må vise, hvem det er fra. Læseren kan ikke se, hvad punktet bygger på.
    .do = Find også et andet grundlag, eller spørg dem, der talte.
hidden-citation-answer = Ordene er fra »{ $note }«, som ikke må citeres
    .why = Udkastet og de andre dokumenter viser »[…]« i stedet. Kun brevet til dem, der talte, har ordene.
    .do = Skriv svaret, så det også kan læses uden ordene.
restricted-citation = Notatet »{ $note }« er under behandling
    .why = Indtil det er afgjort, tæller det ikke med, og udkastet viser hverken dets ord eller dets kilde.
    .do = Vent på afgørelsen, eller find et andet grundlag.
withdrawn-text = Notatet er trukket tilbage, men teksten står der endnu
    .why = De, der talte, har sagt fra. Alle, der har mappen, kan stadig læse det.
    .do = Slet den: ip privacy withdraw { $note }
withdrawn-citation-answer = Svaret gælder notatet »{ $note }«, som er trukket tilbage
    .why = De, der talte, har sagt fra. Udkastet og notaterne må ikke gengive, hvad de bad om.
    .do = Tag henvisningen ud af svaret, eller slet svaret.
withdrawn-citation-answer-part = Svaret gælder »{ $id }«, som er trukket tilbage
    .why = Den, der sagde det, har sagt fra. Resten af notatet { $note } gælder stadig.
    .do = Tag henvisningen ud af svaret, eller slet svaret.
withdrawn-citation-part = Uddraget »{ $passage }« i notatet »{ $note }« er trukket tilbage
    .why = Den, der sagde det, har sagt fra. Resten af notatet gælder stadig.
    .do = Find et andet grundlag, eller tag det ud.
withdrawn-version = »{ $name }« er sendt ud og bygger på notatet »{ $note }«, hvor noget er trukket tilbage
    .why = Dem, der har fået den, kan stadig læse det.
    .do = Bed dem om at slette den. Skriv så, hvad I har gjort: ip mark { $name } --recalled DATO --reason HVAD
withdrawn-version-unknown = »{ $name }« er sendt ud, og det kan ikke ses, om den bygger på notatet »{ $note }«, hvor noget er trukket tilbage
    .why = Versionen ligger ikke i historikken. Står det i den, kan dem, der har fået den, stadig læse det.
    .do = Se selv efter, og bed dem om at slette den, hvis den gør. Skriv så, hvad I har gjort: ip mark { $name } --recalled DATO --reason HVAD
withdrawn-citation = Notatet »{ $note }« er trukket tilbage
    .why = De, der talte, har sagt fra. Intet i udkastet må bygge på det.
    .do = Find et andet grundlag, eller tag det ud.
# ids, references, dates, excuses

duplicate-id = »{ $id }« findes to gange
    .why = Ingen ved, hvilken af dem en henvisning gælder.
    .do = Giv den ene et andet id, og ret de henvisninger, der gælder den.
duplicate-id-file = To filer har id'et »{ $id }«
    .why = Ingen ved, hvilken af dem en henvisning gælder.
    .do = Omdøb den ene fil, eller saml dem i én.
duplicate-id-other = Den anden fil
duplicate-id-note = Notatet
duplicate-id-source = »{ $id }« er både en kilde og et notat
    .why = Kapitlerne henviser til begge dele på samme måde, så ingen ved, hvilken der menes.
    .do = Giv kilden et andet id.
ambiguous-reference = »{ $id }« kan betyde flere ting
    .why = Der findes mere end én ting med det id, og alle kan stå her.
    .do = Skriv, hvilken du mener: { $ids }
cycle = Aktørerne går i ring: { $cycle }
    .why = En aktør kan ikke være en del af sig selv.
    .do = Slet »part-of« ét sted i ringen.
cycle-groups = Grupperne går i ring: { $cycle }
    .why = En gruppe kan ikke rapportere til sig selv.
    .do = Slet »reports-to« ét sted i ringen.
cycle-process = Processen går i ring: { $cycle }
    .why = De venter på hinanden, så ingen af dem kan blive nået.
    .do = Slet én af dem under »requires«, »after« eller »phase«.
future-date = { $day } er ikke kommet endnu
    .why = Feltet siger, at noget er sket.
    .do = Ret datoen, eller vent med at skrive den, til det er sket.
unknown-rule = Reglen »{ $rule }« findes ikke
    .why = Derfor har linjen ingen virkning.
    .do = Se reglernes navne: ip explain
unknown-rule-near = Reglen »{ $rule }« findes ikke
    .why = Derfor har linjen ingen virkning.
    .do = Skriv »{ $near }«, hvis det er det, du mener. Se alle reglernes navne: ip explain
unknown-rule-fixed = Reglen »{ $rule }« kan ikke slås fra eller undtages
    .why = Det, den finder, kan ikke læses eller ville gå tabt.
    .do = Slet linjen.
allow-without-reason = Der står ikke, hvorfor »{ $rule }« er undtaget her
    .why = Uden en begrundelse virker undtagelsen ikke.
    .do = Skriv begrundelsen efter et kolon: ip: allow { $rule }: begrundelse
unusable-picture = Billedet »{ $path }« er i formatet { $format }, som udkastet ikke kan vise
    .why = Billedet ville mangle i alle formater, uden at nogen fik det at vide.
    .do = Åbn billedet, gem det som JPEG eller PNG i policy/pictures/, og skriv det nye navn her.
unusable-picture-broken = Filen »{ $path }« er ikke et helt billede
    .why = Billedet ville mangle i udkastet, uden at nogen fik det at vide.
    .do = Åbn det oprindelige billede, og gem det igen som JPEG eller PNG i policy/pictures/.
unused-allow = Undtagelsen fra »{ $rule }« er ikke nødvendig
    .why = Reglen finder ingenting her. Bliver undtagelsen stående, kan den skjule en ny fejl.
    .do = Slet undtagelsen, eller flyt den hen til det sted, den gælder.

## coverage

# targets that hold where a project has none of its own
coverage-default-citizens = Borgergrupper, hver: 6 notater. De grundlæggende træk viser sig inden for seks samtaler i en ensartet gruppe (Guest, Bunce og Johnson 2006); de fleste undersøgelser når mætning efter 9–17 (Hennink og Kaiser 2022). Seks er altså et mindstemål.
coverage-default-organisation = Andre aktører, hver: 2 notater. Der er ingen norm for organisationer; to notater kan støtte eller modsige hinanden (skøn).
coverage-default-open = Politikere og offentligheden: 1 notat. De høres samlet, i et udvalg eller på et åbent møde (skøn).
coverage-default-theme = Temaer, hvert: 3 notater, 2 aktører og 2 metoder. Et fund er bredt, når mindst tre notater fra mindst to aktører bærer det; to metoder, fordi folk siger ét alene og noget andet i en gruppe (skøn).
coverage-default-goal = Mål, hvert: 1 tema. Et mål uden tema bliver ikke belyst af nogen.
# figures
coverage-title = Hvem er hørt om hvad?
coverage-title-of = { $rows } og { $columns }
coverage-caption = { $title } – antal { $unit }
coverage-corner = { $rows } ({ $unit })
coverage-of-theme = temaer
coverage-of-goal = mål
coverage-of-stakeholder = aktører
coverage-of-method = metoder
coverage-of-notes = notater
coverage-of-passages = uddrag
coverage-of-participants = deltagere
coverage-total = I alt
coverage-target = Mål
coverage-target-of-goals = Krav
coverage-awaited-column = { $name }, på vej
coverage-whole = Hele projektet
coverage-amount-notes = { $number ->
    [one] 1 notat
   *[other] { $number } notater
}
coverage-amount-passages = { $number } uddrag
coverage-amount-participants = { $number ->
    [one] 1 deltager
   *[other] { $number } deltagere
}
coverage-amount-stakeholders = { $number ->
    [one] 1 aktør
   *[other] { $number } aktører
}
coverage-amount-methods = { $number ->
    [one] 1 metode
   *[other] { $number } metoder
}
coverage-amount-themes = { $number ->
    [one] 1 tema
   *[other] { $number } temaer
}
coverage-mark-short = ! = under målet
coverage-mark-short-of-goals = ! = under kravet
coverage-mark-awaited = +1 = på vej
coverage-unstated = { $notes ->
    [one] 1 notat uden antal deltagere tæller som ingen
   *[other] { $notes } notater uden antal deltagere tæller som ingen
}
coverage-mark-accepted = * = tæller ikke som mangel
coverage-mark-unlinked = tomt felt = temaet hører ikke til målet
coverage-examples-all = Alle notater er eksempler: de viser arbejdet og gengiver ikke virkelige samtaler.
coverage-examples-some = { $examples } af { $notes } notater er eksempler: de viser arbejdet og gengiver ikke virkelige samtaler.
coverage-dropped = temaet er udgået
coverage-dropped-by = temaet er udgået; { $by } har svaret i { $path }
coverage-dropped-by-on = temaet er udgået; { $by } svarede den { $day } i { $path }
coverage-declined = ønsker ikke at deltage: { $reason }
coverage-declined-on = sagde nej den { $day }: { $reason }
coverage-choice-goal = Målet »{ $goal }« har intet tema. Opret et tema (ip add-theme), eller skriv målet under »goals« i et tema, der findes.
coverage-choice-themes = Målet »{ $goal }« har { $have } af { $need }. Opret et tema (ip add-theme), eller skriv målet under »goals« i et tema, der findes.
coverage-choice-serving = { $cell }: temaet hører ikke til målet. Skriv målet under »goals« i temaet, eller slet kravet i policy.yaml.
coverage-choice-hearing = { $cell }: { $have } af { $need }. Høringssvar kommer af sig selv, når udkastet er i høring.
coverage-choice-nobody = { $cell }: { $have } af { $need }. Projektet har ingen aktører eller metoder tilbage, der kan lukke resten. Tilføj en aktør (ip add-stakeholder), eller sæt målet ned i policy.yaml.

## evidence

# support
evidence-box = en boks under hvert punkt
evidence-line = en linje under hvert punkt og et bilag
evidence-appendix = kun et bilag
evidence-none = slet ikke
edition-internal = til dem, der arbejder med notaterne
edition-public = til alle
strength-broad = bredt underbygget
strength-several = underbygget af flere
strength-single = enkeltudsagn
strength-written = bygger på skriftlige kilder
strength-none = uden grundlag
# people
people = { $number ->
    [0] { $unstated ->
        [0] 0 deltagere
       *[other] et ukendt antal deltagere
    }
   *[other] { $number ->
        [one] 1 deltager
       *[other] { $number } deltagere
    }{ $unstated ->
        [0] {""}
        [one] { " " }(1 notat uden antal)
       *[other] { " " }({ $unstated } notater uden antal)
    }
}
people-figure = { $number }{ $unstated ->
    [0] {""}
   *[other] { " " }({ $unstated } uden antal)
}
# sides
side-one = 1 notat fra { $from }
side-counts = { $notes ->
    [one] 1 notat
   *[other] { $notes } notater
}, { $groups ->
    [one] 1 aktør
   *[other] { $groups } aktører
}, { $methods ->
    [one] 1 metode
   *[other] { $methods } metoder
}
side-both = { $number ->
    [one] Det samme notat taler både for og imod: { $notes }.
   *[other] De samme { $number } notater taler både for og imod: { $notes }.
}
side-from-interview = { $participants ->
    [0] et interview
    [one] et interview med 1 deltager
   *[other] et interview med { $participants } deltagere
}
side-from-group-interview = { $participants ->
    [0] et gruppeinterview
    [one] et gruppeinterview med 1 deltager
   *[other] et gruppeinterview med { $participants } deltagere
}
side-from-dialogue-meeting = { $participants ->
    [0] et møde
    [one] et møde med 1 deltager
   *[other] et møde med { $participants } deltagere
}
side-from-citizen-meeting = { $participants ->
    [0] et møde
    [one] et møde med 1 deltager
   *[other] et møde med { $participants } deltagere
}
side-from-committee = { $participants ->
    [0] et udvalgsmøde
    [one] et udvalgsmøde med 1 deltager
   *[other] et udvalgsmøde med { $participants } deltagere
}
side-from-survey = { $participants ->
    [0] et spørgeskema
   *[other] et spørgeskema med { $participants } svar
}
side-from-study = en undersøgelse
side-from-hearing = et høringssvar
# balance, depth
share-of = { $part } af { $whole }
saturation-few = for få notater ({ $notes } af { $needed })
saturation-nothing = ingen aspekter at måle på
saturation-not-yet = ikke nået ({ $share })
saturation-reached = nået ved notat { $note } ({ $share }){ $later ->
    [0] {""}
    [one] , men 1 nyt aspekt siden
   *[other] , men { $later } nye aspekter siden
}
saturation-computed = Mætning siger, om flere notater stadig bringer nye aspekter. Den regnes sådan: de første { $base } notater er grundlaget, og derefter ses der på { $run } ad gangen. Mætning er nået, når de højst bringer { $threshold } så mange nye aspekter, som grundlaget havde. Det er en indikation og intet bevis.

## process

process-phase-planned = Kommende
process-phase-open = I gang
process-phase-done = Afsluttet
process-phase-blocked = Afventer
process-phase-late = Forsinket
process-milestone-planned = Kommende
process-milestone-open = I gang
process-milestone-done = Nået
process-milestone-blocked = Afventer
process-milestone-late = Forsinket
process-no-date = ingen frist
process-overdue = { $date }, { $days ->
    [one] 1 dag over fristen
   *[other] { $days } dage over fristen
}
process-due = { $date }, { $days ->
    [one] i morgen
   *[other] om { $days } dage
}
process-due-today = { $date }, i dag
process-waits = afventer »{ $title }«
process-waits-because = afventer »{ $title }«, fordi { $reason }
process-waits-that = afventer »{ $title }«, som { $rest }
process-waits-unknown = afventer »{ $title }«, som ikke findes
process-why-not = venter, fordi { $reason }
process-why-not-reported = meldt nået, men { $reason }
process-missing-done = ingen har skrevet, at den er nået
process-missing-later = den ikke er nået endnu ({ $date })
process-missing-note = notatet fra mødet mangler ({ $note })
process-missing-withdrawn = notatet fra mødet er trukket tilbage ({ $note })
process-missing-planned = mødet ikke er holdt endnu ({ $date })
process-missing-milestone = »{ $title }« ikke er nået
process-missing-coverage = { $number ->
    [one] dækningen har 1 mangel
   *[other] dækningen har { $number } mangler
}
process-missing-themes = { $number ->
    [one] 1 tema ikke er kvalificeret
   *[other] { $number } temaer ikke er kvalificeret
}
process-missing-checks = der er { $number } fejl i projektet

# became
became-open = intet svar endnu

## render

render-skip = Spring til teksten
render-contents = Indhold
render-show-contents = Vis indhold
render-notes = Noter
render-note = note { $number }
render-back = Tilbage til teksten fra note { $number }
render-table = Tabel { $number }
point = Punkt { $number }
render-evidence = Hvad punktet bygger på
render-template-failed = Skabelonen { $path } kan ikke bruges til dette dokument, linje { $line }
    .do = Intet er skrevet. Ret linjen, eller slet filen; så bruges den skabelon, der hører til programmet.
render-logo = Logo: { $authority }
render-drawing = Tegning: { $alternative }
render-inserted = indsat
render-inserted-end = slut på indsat
render-deleted = udgået
render-deleted-end = slut på udgået
render-moved = flyttet hertil
render-moved-end = slut på flyttet
render-wide-picture = Bred tegning, som kan rulles til siden
render-drawing-details = Vis som tabel

# workbooks
workbook-code = kode
workbook-choices = Valgmuligheder
workbook-choices-description = De ord, der kan vælges i listen, og de koder, de står for
workbook-choose = Vælg et af ordene fra listen. De står i arket Valgmuligheder.
workbook-gaps = Det mangler
workbook-where = Hvor
workbook-amount = Hvor meget
workbook-plan = Plan
workbook-inquiry = Det kan lukke hullerne
workbook-list = { $kind } i { $title }
workbook-cut = Teksten i { $sheet }, { $cell }, er for lang til en celle og er skåret af. Hele teksten står i filen.
workbook-cut-end = … [skåret af: hele teksten har { $signs } tegn]
workbook-rows = Arket { $sheet } får { $rows } rækker, og så mange kan Excel ikke have.
    .do = Vælg en del af dem, fx med --theme eller --since.
workbook-failed = Arbejdsbogen kan ikke laves. { $why }
# PDF
render-page = side
render-untitled = Uden titel
render-pdf-missing = { $number ->
    [one] PDF: skrifttyperne mangler et tegn, som er vist som �: { $signs }
   *[other] PDF: skrifttyperne mangler { $number } tegn, som er vist som �: { $signs }
}
render-pdf-told = { $number ->
    [one] PDF: et billede kan ikke vises og er erstattet af sin billedtekst.
   *[other] PDF: { $number } billeder kan ikke vises og er erstattet af deres billedtekster.
}
render-docx-told = { $number ->
    [one] Word: billedet { $paths } kan ikke vises og er erstattet af sin billedtekst. Brug PNG eller JPEG.
   *[other] Word: { $number } billeder kan ikke vises og er erstattet af deres billedtekster: { $paths }. Brug PNG eller JPEG.
}
render-pdf-notes = PDF: der er { $number } noter, og der kan højst være { $most }.
    .do = Saml noterne, eller lav de andre formater: ip build --format html,md,docx
render-pdf-pages = PDF: dokumentet er på cirka { $number } sider, og det kan højst være på { $most }.
    .do = Del det i flere dokumenter, eller lav de andre formater: ip build --format html,md,docx
render-pdf-failed-at = PDF: »{ $words }« i afsnittet »{ $heading }« kan ikke sættes op: { $reason }
    .do = Skriv stedet om, for eksempel uden link eller meget lange ord, eller lav de andre formater så længe: ip build --format html,md,docx
render-pdf-failed = PDF: dokumentet kan ikke sættes op: { $reason }
    .do = Lav de andre formater så længe: ip build --format html,md,docx

# docx
render-caption-figure = Figur
render-caption-table = Tabel
render-reference-title = Skabelon til Word
render-reference-use = Her står hver af de typografier, som dokumenterne bruger. Ret typografierne, siden, sidehovedet og sidefoden i Word, og gem filen. Teksten her bliver ikke brugt.
render-reference-heading = Overskrift
render-reference-text = Almindelig tekst.
render-style-statement = Punkt
render-style-evidence = Punktets grundlag
render-style-notice = Bemærkning
render-style-figure = Figur
render-style-drawing = Diagram
render-style-drawing-text = Tekst i diagram
render-style-figure-text = Figur i ord
render-style-rule = Skillelinje
render-style-authority = Afsender
render-style-cover-authority = Afsender på forsiden
render-style-cover-title = Titel på forsiden
render-style-stamp = Mærke på forsiden
render-style-front-line = Forsideoplysning
render-style-banner = Mærkat på hver side
render-style-table = Politikkens tabel
render-style-table-caption = Tabeltitel
render-style-table-text = Tabeltekst
render-style-table-small = Lille tabeltekst
render-style-annex = Bilagstekst
render-style-annex-list = Liste i bilag
render-style-annex-quote = Citat i bilag

## draft

# draft
draft-file-internal = INTERN
draft-banner-internal = INTERN – MÅ IKKE OFFENTLIGGØRES
draft-chapter-outline = Kapitlet er ikke skrevet endnu.
draft-examples-all = Notaterne bag udkastet er eksempler. De er skrevet for at vise arbejdet og gengiver ikke virkelige samtaler.
draft-examples-some = { $examples } af de { $notes } notater bag udkastet er eksempler. De gengiver ikke virkelige samtaler.
draft-examples-public = Nogle af notaterne bag udkastet, eller dem alle, er eksempler. De gengiver ikke virkelige samtaler.
front-version = Version
front-status = Status
front-period = Periode
front-case-number = Sagsnummer
front-supersedes = Afløser
front-vision = Vision
front-about = Om
front-day = Dato
front-since = Siden
front-compared = Sammenlignet med udkastet
# what statements rest on
public-quotation = [citat udeladt]
public-left-out = Oversigten er ikke med i den offentlige udgave.
public-talk = samtale eller møde
public-broad-for = bredt underbygget
public-limited-for = begrænset underbygget
public-broad-against = imod: bredt underbygget
public-limited-against = imod: begrænset underbygget
public-is-heard = Hørt?
public-heard = hørt
public-not-heard = kan ikke siges i denne udgave
public-heard-key = »Hørt« står kun, hvor så mange har talt, at det også kunne siges, hvis nogen trak deres ord tilbage. De andre kan være hørt eller ikke hørt.
public-heard-above = Hvem der er hørt, står i tabellen over aktørerne tidligere i dokumentet.
public-support-key = »Bredt underbygget« står ved de punkter, som mange taler for. »Begrænset underbygget« står ved alle andre: ved dem, som få taler for, og ved dem, som intet taler for endnu. Hvad et punkt bygger på, står kun, hvor det ikke peger på nogen.
public-totals = Arbejdet bygger på { $counts }.
public-count-citizen-meeting = { $number ->
    [one] 1 borgermøde
   *[other] { $number } borgermøder
}
public-count-committee = { $number ->
    [one] 1 drøftelse i fagudvalg
   *[other] { $number } drøftelser i fagudvalg
}
public-count-survey = { $number ->
    [one] 1 spørgeskema
   *[other] { $number } spørgeskemaer
}
public-count-study = { $number ->
    [one] 1 undersøgelse eller rapport
   *[other] { $number } undersøgelser og rapporter
}
public-count-hearing = { $number ->
    [one] 1 høringssvar
   *[other] { $number } høringssvar
}
public-talks-about = ca. { $number } interview og andre samtaler
public-talks-few = færre end { $number } eller lige { $number } interview og andre samtaler
public-talks-at-least = mindst { $number } interview og andre samtaler
public-people-about = I alt deltog ca. { $number } mennesker.
public-people-under = I alt deltog færre end { $number } mennesker.
public-people-untold = Hvor mange der deltog, vises ikke: Det er færre end { $number }, eller få notater ville afgøre tallet.
public-people-at-least = I alt deltog mindst { $number } mennesker.
public-no-sources = Udkastet henviser ikke til kilder, der kan vises her.
public-origins = Hørt:
public-answered = Det svarede vi
public-meetings = Borgermøderne
public-no-feedback = Der er endnu ikke noget, der kan fortælles alle.
public-sender = Borgere og andre
public-responses = { $number ->
    [one] Der er kommet 1 høringssvar.
   *[other] Der er kommet { $number } høringssvar.
}
public-responses-at-least = { $number ->
    [one] Der er kommet mindst 1 høringssvar.
   *[other] Der er kommet mindst { $number } høringssvar.
}
public-responses-untold = Hvor mange høringssvar der er kommet, vises ikke: For få mennesker ville afgøre tallet.
public-responses-named = Organisationer og andre, der har sagt ja til det, står med navn. Af det, andre har sagt, vises kun, hvad der er svaret.
public-at-least = mindst { $count }
public-no-points = Der er ingen svar, der kan vises her.
public-all-answered = Alle svar, der kan vises her, har fået et svar tilbage.
grounds-title = Det bygger punkterne på
grounds-number = P{ $number }
grounds-entry = bilag P{ $number }
grounds-notes = { $number ->
    [one] 1 notat
   *[other] { $number } notater
}
grounds-sources = { $number ->
    [one] 1 skriftlig kilde
   *[other] { $number } skriftlige kilder
}
grounds-against = { $number } imod
voice-see-source = se kilden
voice-against = Imod:
voice-erased = kilden er slettet
voice-withdrawn = [trukket tilbage]
voice-restricted = [under behandling]
voice-unknown = [vises ikke, før linjerne øverst i notatet kan læses]
voice-left-out = […]
voice-counted = et notat, der kun tælles med
voice-counted-only = { $notes ->
        [one] 1 notat mere tælles med, men må ikke omtales
       *[other] { $notes } notater mere tælles med, men må ikke omtales
    }.
voice-example = eksempel
voice-for = Det taler for:
voice-against-heading = Det taler imod:
voice-nothing = Ingen af dem, der er hørt, er nævnt som grundlag for punktet.
voice-notes-against = { $notes ->
    [one] 1 notat imod
   *[other] { $notes } notater imod
}
voice-participants = { $participants ->
    [one] med 1 deltager
   *[other] med { $participants } deltagere
}
voice-counts = { $notes ->
    [one] 1 notat
   *[other] { $notes } notater
}, { $people }, { $groups ->
    [one] 1 aktør
   *[other] { $groups } aktører
}, { $methods ->
    [one] 1 metode
   *[other] { $methods } metoder
}
voice-both = { $notes ->
    [one] 1 notat står på begge sider
   *[other] { $notes } notater står på begge sider
}
voice-source-read = gengivet i et af notaterne og talt med dér
voice-who-and-how = Hørt: { $groups }. Hvordan: { $methods }.
decided-heading = Det er der svaret:
decided-count = { $answers ->
    [one] 1 tilbagemelding
   *[other] { $answers } tilbagemeldinger
}
decided-to = Svar på:
decided-theme = temaet »{ $title }«
decided-milestone = milepælen »{ $title }«
decided-changed = Ændret:
decided-about = Punkter, det handler om:
decided-changed-here = Punktet er ændret.
insert-no-answers = Der er ingen tilbagemeldinger at vise.
insert-answers-other = Uden for temaerne
insert-goal-vision = Støtter { $vision }: { $parts }.
insert-indicators = Det kan ses på:
insert-indicator-target = målet er { $target }
insert-indicator-source = kilde: { $source }
insert-no-themes = Der er ingen temaer at vise.
insert-theme-goals = Skal føre til: { $goals }.
insert-stakeholders = Aktørerne
insert-stakeholder = Aktør
insert-stakeholders-heard = Aktører
insert-stakeholder-kind = Slags
insert-approach = Sådan når vi dem
insert-declined = Har sagt nej: { $reason }
insert-member = Hvem
insert-member-any = Medlem
insert-member-unit = Enhed
insert-member-area = Område
insert-member-seats = Pladser
insert-seats-range = { $from } eller { $to }
insert-reports-to = Refererer til: { $superior }.
insert-phases = Faser
insert-phase = Fase
insert-start = Begynder
insert-end = Slutter
insert-after = Forudsætter
insert-milestones = Milepæle
insert-milestone = Milepæl
insert-due = Senest
insert-done = Nået
insert-not-done = ikke nået
insert-late = ikke nået, overskredet
insert-unit = Ansvarlig
insert-statement = Punkt
insert-strength = Grundlag
insert-for = For
insert-against = Imod
insert-participants = Deltagere
voices-all = Udkastet nævner { $cited } af de { $notes } notater.
voices-heard = Hørt i notater
voices-cited = Nævnt i udkastet
voices-by-stakeholder = Hvem der er hørt, og hvem udkastet nævner
voices-by-method = Hvordan der er hørt, og hvad udkastet nævner
voices-all-heeded = Udkastet nævner alle, der er hørt.
voices-unheeded = Hørt, men ikke nævnt i udkastet: { $stakeholders }.
voices-declined-heading = Har sagt nej til at deltage:
voices-declined = { $stakeholder } ({ $date }): { $reason }
voices-nobody-declined = Ingen har sagt nej til at deltage.
depth-caption = Temaernes aspekter
depth-of-stakeholder = Temaernes aspekter, som de er nævnt af: { $stakeholder }
depth-new = Aspekter, og nye notat for notat
depth-row = { $aspects } i { $notes ->
    [one] 1 notat
   *[other] { $notes } notater
}: { $new }
depth-none = ingen notater
depth-saturation = Mætning
depth-own = { $theme } (kom op undervejs)
depth-of-theme = Nye aspekter, notat for notat: { $new }. Mætning: { $saturation }.
depth-foreseen = Alle temaer står i kommissoriet.
depth-unforeseen = { $number ->
    [one] Ét tema stod ikke i kommissoriet, men kom op undervejs: { $themes }.
   *[other] { $number } temaer stod ikke i kommissoriet, men kom op undervejs: { $themes }.
}
insert-questions-title = Åbne spørgsmål
insert-questions = { $number ->
    [one] Ét åbent spørgsmål til styregruppen. Der er grundlag både for og imod:
   *[other] { $number } åbne spørgsmål til styregruppen. Der er grundlag både for og imod:
}
insert-no-statements = Der er ingen punkter at vise.
insert-quotes-cut = Her er vist { $shown } af { $all } citater.
insert-no-quotes = Der er ingen citater, der må vises.
insert-no-sources = Udkastet henviser ikke til nogen eller noget endnu.
source-used = Brugt i:
source-against = (imod)
source-answered = Besvaret:
insert-no-notes = Der er ikke hørt nogen endnu.
insert-methods = Hvordan der er hørt
insert-coverage-gaps = { $gaps ->
    [0] Alle mål for, hvem der skal høres, er nået.
    [one] Der er 1 mangel i forhold til målene for, hvem der skal høres.
   *[other] Der er { $gaps } mangler i forhold til målene for, hvem der skal høres.
}
insert-method = Metode
insert-notes = Notater
insert-planned = { $notes ->
    [one] 1 samtale eller møde er planlagt og tæller ikke med.
   *[other] { $notes } samtaler og møder er planlagt og tæller ikke med.
}
insert-responses-expected = { $notes ->
    [one] 1 høringssvar er ikke kommet endnu og tæller ikke med.
   *[other] { $notes } høringssvar er ikke kommet endnu og tæller ikke med.
}
insert-period = { $notes ->
    [one] Der er 1 notat
   *[other] Der er { $notes } notater
} med { $people }, fra { $first } til { $last }.
insert-untold-notes = { $notes ->
    [one] 1 notat må ikke omtales og er kun talt med i det samlede tal.
   *[other] { $notes } notater må ikke omtales og er kun talt med i det samlede tal.
}
insert-period-untold = { $notes ->
    [one] Der er 1 notat
   *[other] Der er { $notes } notater
} med { $people }.
insert-themes-support = Temaernes grundlag
insert-theme = Tema
insert-statements = Punkter
insert-without-theme = Kapitler uden tema
# drawings
drawing-part = Del { $part } af { $parts }.
drawing-heat-map = { $title } Jo kraftigere farve, jo flere.
drawing-key = Antal { $unit }:
drawing-figure = { $name }: i alt { $total }.
drawing-figures = { $name }: i alt { $total }; { $cells }.
drawing-total = I alt { $total }.
drawing-totals = I alt { $total }; { $cells }.
drawing-none = Ingen { $unit }: { $names }.
drawing-awaited = { $counted } og { $awaited } på vej
drawing-short = { $figure } (under målet)
drawing-short-of-goals = { $figure } (under kravet)
drawing-short-of-target = { $figure } (under målet på { $target })
drawing-short-of-goals-target = { $figure } (under kravet på { $target })
drawing-heat-map-targets = { $title } Jo kraftigere farve, jo flere. 2/3 er 2, hvor målet er 3.
drawing-timeline = Tidslinje over faser og milepæle.
drawing-row = { $name }: { $time }.
drawing-period = { $start } – { $end }
drawing-due = frist { $due }
drawing-reached = nået { $done }
drawing-reached-due = nået { $done }, frist { $due }
drawing-today = i dag, { $day }
drawing-late = overskredet, frist { $due }
drawing-not-reached = ikke nået, { $time }
drawing-key-reached = nået
drawing-key-not-reached = ikke nået
drawing-key-late = overskredet
drawing-key-due = frist
drawing-support = Hvad temaerne hviler på: antal notater og kilder for og imod.
drawing-support-of = { $chapter }: hvad punkterne hviler på, antal notater og kilder for og imod.
drawing-theme = { $name } ({ $number ->
    [one] 1 punkt
   *[other] { $number } punkter
})
drawing-for = taler for
drawing-against = taler imod
drawing-bar = { $name }: { $for } for og { $against } imod.

# memos
memo-date = Dato
memo-since = Kun disse dele af notatet er fra tiden efter den { $day }: { $parts }. Resten viser det hele, som det ser ud nu.
memo-since-heard = hvem der er hørt
memo-since-changes = ændringer i udkastet
memo-since-analysis = det, der er sagt om temaerne
memo-since-unforeseen = det, temaerne ikke nævner
memo-since-feedback = det, der er sagt, besvaret eller ændret
memo-themes = Temaer
memo-uncoded = ikke kodet endnu
memo-state = Status
memo-period = Periode
memo-waits = Bemærkning
memo-heard = { $notes ->
    [0] Ingen er hørt endnu.
    [one] Der er 1 notat med { $people }.
   *[other] Der er { $notes } notater fra samtaler, møder, undersøgelser og høring med i alt { $people }.
}
memo-heard-since = { $notes ->
    [0] Ingen er hørt siden den { $day }.
    [one] Siden den { $day } er der kommet 1 notat med { $people }.
   *[other] Siden den { $day } er der kommet { $notes } notater fra samtaler, møder, undersøgelser og høring med i alt { $people }.
}
memo-heard-caption = Samtaler, møder og andre bidrag
memo-no-gaps = Alle mål for, hvem der skal høres, er nået.
memo-gaps = { $gaps ->
    [one] Der er 1 mangel i forhold til målene for, hvem der skal høres:
   *[other] Der er { $gaps } mangler i forhold til målene for, hvem der skal høres:
}
memo-no-process = Projektet har ingen faser og milepæle.
memo-process = Den { $day } er { $reached } af { $all } milepæle nået. { $late ->
    [0] Ingen er forsinket.
    [one] 1 er forsinket.
   *[other] { $late } er forsinket.
}
memo-open-milestones = Milepæle, der ikke er nået
memo-no-chapters = Der er ingen kapitler endnu.
memo-chapters = Udkastet har { $chapters ->
    [one] 1 kapitel
   *[other] { $chapters } kapitler
} { $statements ->
    [0] og endnu ingen punkter.
    [one] med 1 punkt.
   *[other] med { $statements } punkter.
}{ $statements ->
    [0] {""}
   *[other] { " " }{ $unsupported ->
        [0] Alle punkter har et grundlag.
        [one] 1 punkt har intet grundlag.
       *[other] { $unsupported } punkter har intet grundlag.
    }
}
memo-lix = Lixtallet er { $lix } ({ $level }).
memo-chapters-caption = Udkastets kapitler
memo-chapter = Kapitel
memo-statements = Punkter
memo-unsupported = Uden grundlag
memo-change = Ændring
memo-before = Før
memo-now = Nu
memo-same-words = (samme ord)
memo-changes-caption = Punkter, der er ændret
memo-no-changes = Udkastet er ikke ændret.
memo-changes-unknown = Udkastet er ikke sammenlignet med en tidligere udgave.
told-label = { $label }:
told-not = (ordene må ikke gengives)
told-table = Tabel: { $head }
told-whole = hele svaret
memo-number = Nr.
memo-sender = Afsender
memo-about = Handler om
memo-theme-of = Tema
memo-statement-of = I udkastet
memo-no-reason = Vi har ikke skrevet hvorfor endnu.
memo-summary = Resumé
memo-source = Kilde
memo-remark = Forvaltningens bemærkning
memo-outcome = Udfald
memo-changed = Ændret
memo-after-points = Ændret efter punkt
memo-before-none = Punktet var der ikke.
memo-before-same = Ordlyden er den samme som før.
memo-before-lost = Her står, hvordan punkterne lyder nu. Hvordan de lød før, kan ikke findes i historikken.
memo-before-unknown = Her står, hvordan punkterne lyder nu. De er ikke sammenlignet med en tidligere udgave.
memo-same-answer = Samme svar som punkt
memo-unanswered = uden svar
memo-yes = Ja
memo-no = Nej
memo-point-anchor = punkt
memo-no-responses = Der er ikke kommet nogen høringssvar.
memo-responses-caption = Høringssvarenes punkter
memo-responses = { $responses ->
    [one] Der er kommet 1 svar
   *[other] Der er kommet { $responses } svar
} med { $points ->
    [one] 1 punkt
   *[other] { $points } punkter
}: { $counts }.
memo-count = { $count } { $word }
memo-nothing-revised = Ingen punkter i udkastet er ændret efter svarene.
memo-nothing-answered-revised = Intet svar siger, at et punkt i udkastet er ændret.
memo-revised-gone = Disse punkter er udgået:
memo-revised-alone = Disse punkter er ændret, uden at et svar siger hvorfor:
memo-revised-otherwise = Disse punkter er også ændret. Intet svar siger hvorfor:
memo-all-answered = Alle punkter har fået et svar.
memo-feedback = { $all ->
    [one] Vi har skrevet 1 ting ned, som I har sagt: { $counts }.
   *[other] Vi har skrevet { $all } ting ned, som I har sagt: { $counts }.
}
memo-feedback-followed = { $number } er kommet med
memo-feedback-used = { $number } er grundlag for et punkt i udkastet
memo-feedback-mentioned = { $number } er kun fortalt i udkastet
memo-feedback-noted = { $number } har vi noteret
memo-feedback-not-followed = { $number } har vi ikke fulgt
memo-feedback-waits = { $number } mangler vi at svare på
memo-no-feedback = Der er endnu ikke noget at fortælle tilbage.
memo-no-feedback-since = Der er ikke noget nyt at fortælle tilbage siden den { $day }.
memo-feedback-since = Her står det, I har sagt siden den { $day }, og det fra før, som siden har fået et svar eller er ændret i udkastet.
memo-side-followed = Det gjorde vi
memo-side-used = Det er grundlag for et punkt i udkastet
memo-side-mentioned = Det står i udkastet, men er ikke blevet til et punkt
memo-side-noted = Det har vi noteret
memo-side-not-followed = Det fulgte vi ikke
memo-side-waits = Det mangler vi at svare på
memo-many-wait = Det, vi mangler at svare på, er for meget til at stå her.
memo-used = Udkastet siger:
memo-told = Det er fortalt i udkastet: { $chapters }.
memo-opposed = Udkastet siger noget andet. Det, I sagde, står ved punktet som noget, der taler imod:
memo-no-questions = Ingen af udkastets punkter har udsagn både for og imod, som ingen har taget stilling til.
memo-questions = { $number ->
    [one] 1 punkt i udkastet har udsagn både for og imod, og ingen har taget stilling:
   *[other] { $number } punkter i udkastet har udsagn både for og imod, og ingen har taget stilling:
}
memo-asked-questions = { $number ->
    [one] afgøre 1 spørgsmål, hvor udsagn peger i hver sin retning ({ $chapters })
   *[other] afgøre { $number } spørgsmål, hvor udsagn peger i hver sin retning ({ $chapters })
}
memo-theme = Om temaet: { $counts }. Deltagerne er dem, der var med, og ikke et tal for, hvor mange der mener det samme.
memo-theme-silent = Ingen har sagt noget om temaet endnu.
memo-theme-silent-since = Ingen har sagt noget om temaet siden den { $day }.
memo-themes-since = Her står kun det, der er sagt siden den { $day }, og tallene tæller kun det.
memo-theme-questions = { $number ->
    [one] I 1 punkt i udkastet peger udsagnene i hver sin retning.
   *[other] I { $number } punkter i udkastet peger udsagnene i hver sin retning.
}
memo-aspect = Aspekt
memo-passages = Uddrag
memo-aspects = Temaets aspekter
memo-no-aspect = Om temaet i øvrigt
memo-hidden-aspects = { $number ->
        [one] 1 aspekt nævnes ikke
       *[other] { $number } aspekter nævnes ikke
    }, fordi de notater, der har det, ikke må omtales.
memo-heard-hidden = { $notes ->
        [one] 1 notat tæller med i tallene, men må ikke omtales
       *[other] { $notes } notater tæller med i tallene, men må ikke omtales
    }.
memo-more-aspects = { $number ->
    [one] 1 aspekt mere er ikke vist.
   *[other] { $number } aspekter mere er ikke vist.
}
memo-excerpts-cut = { $shown } af { $all } uddrag
memo-unforeseen-no-themes = Undersøgelsen har ikke ført til nye temaer.
memo-unforeseen-no-themes-since = Ingen har siden talt om andre temaer end dem, opgaven begyndte med.
memo-unforeseen-themes = Disse temaer kom frem i undersøgelsen:
memo-unforeseen-theme = { $theme } ({ $notes ->
    [one] 1 notat
   *[other] { $notes } notater
})
memo-unforeseen-aspects = Deltagerne har også talt om dette. Ordene står hverken i temaernes tekster eller i deres spørgsmål:
memo-unforeseen-aspect = { $aspect } ({ $notes ->
    [one] 1 notat
   *[other] { $notes } notater
})
memo-asked = Styregruppen bedes:
memo-asked-options = Muligheder:
memo-asked-recommended = Indstilling:
memo-asked-decision = Beslutning:
memo-asked-open = skrives af arbejdsgruppen
memo-asked-themes-options = godkende · ændre · lade udgå
memo-asked-goal-options = give målet et tema · acceptere, at intet tema dækker det
memo-asked-gap-options = høre gruppen på en anden måde · acceptere manglen, med en begrundelse
memo-asked-gaps-options = holde flere samtaler · acceptere manglerne, med en begrundelse
memo-asked-gaps-recommended = at holde de samtaler, som planen foreslår
memo-asked-statements-options = beholde punktet · ændre det · lade det udgå
memo-asked-statements-recommended = at spørge nogen om punkterne, før udkastet går videre
memo-asked-milestones-options = sætte en ny dato · ændre, hvad der kræves · opgive
memo-asked-nothing = Notatet er til orientering. Der er intet, der kræver en beslutning.
memo-quoted = »{ $title }«
memo-asked-themes = { $number ->
    [one] tage stilling til et foreslået tema: { $titles }
   *[other] tage stilling til { $number } foreslåede temaer: { $titles }
}
memo-asked-goal = vælge, hvad der skal ske med målet »{ $cell }«, som intet tema dækker
memo-asked-gap = vælge, hvad der skal ske med { $cell } ({ $amount }): flere samtaler kan ikke lukke manglen
memo-asked-gaps-of = { $number ->
    [one] afgøre, om den ene af de { $all } mangler i dækningen, som flere samtaler kan lukke, skal lukkes eller accepteres
   *[other] afgøre, om de { $number } af de { $all } mangler i dækningen, som flere samtaler kan lukke, skal lukkes eller accepteres
}
memo-asked-gaps = { $number ->
    [one] afgøre, om 1 mangel i dækningen skal lukkes eller accepteres
   *[other] afgøre, om { $number } mangler i dækningen skal lukkes eller accepteres
}
memo-asked-statements = { $number ->
    [one] afgøre, om 1 punkt uden grundlag skal blive i udkastet ({ $chapters })
   *[other] afgøre, om { $number } punkter uden grundlag skal blive i udkastet ({ $chapters })
}
memo-asked-milestones = { $number ->
    [one] aftale en ny frist for { $titles }
   *[other] aftale nye frister for { $titles }
}

## change

change-evidence-added = Nyt grundlag: { $id }
change-evidence-removed = Ikke længere grundlag: { $id }
change-evidence-reworded = Uddraget er gengivet med andre ord: { $id }
change-evidence-withdrawn = Trukket tilbage: { $id }
change-evidence-erased = Teksten er slettet: { $id }
change-evidence-missing = Findes ikke længere: { $id }
change-against = {" "}(imod)
change-moved-to = Flyttet til »{ $chapter }«
change-moved-to-within = Flyttet til et andet sted i kapitlet
change-moved-from = Flyttet hertil fra »{ $chapter }«
change-moved-from-within = Flyttet hertil fra et andet sted i kapitlet
change-moved-reworded = Ordene er også ændret.
change-moved-same = Ordene er de samme.
change-front-title = Titlen var
change-front-authority = Afsenderen var
change-line-since = Ændringer siden { $old }
change-line-between = Ændringer fra { $old } til { $new }
change-made-anew = Denne tekst, indholdsfortegnelsen, numre, bilag og det, der står om grundlaget, er lavet på ny og viser den nye udgave. I Word gør de det, uanset om ændringer godkendes eller afvises.
change-places = Ændret i:
change-file = aendringer

## findings

findings-error = FEJL
findings-warning = ADVARSEL
findings-note = BEMÆRK
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
findings-cannot-publish = Den offentlige udgave kan ikke laves, før { $errors ->
    [one] fejlen
   *[other] fejlene
} er rettet.
findings-can-publish = Den offentlige udgave kan laves.
findings-strict = Advarsler tæller her som fejl.
findings-adopt = { $count } filer mellem notaterne er ikke notater endnu. Er det tekster, I har i forvejen, så flyt dem ud af mappen, og tilføj dem én ad gangen: ip add-interview --from FIL
findings-begin = Begynd her: { $place }: { $finding }
findings-summary = Overblik: ip check --summary
findings-first = Først: { $place }
findings-more = Mere: ip explain { $rule }

## edit

# scaffold
scaffold-more = Kan også udfyldes; slet # forrest på linjen
scaffold-goal = Skriv her målet i sin fulde ordlyd.
scaffold-theme = Skriv her, hvad temaet handler om.
scaffold-note =
    Skriv under hvert spørgsmål, hvad der blev sagt, med jeres egne ord.
    Deltagerens egne ord skrives efter > forrest på linjen.
    Mærket #tema i en overskrift gælder alt under den. #tema/aspekt i et afsnit siger det nøjere.
    Det, som udkastet skal kunne henvise til, får et navn sidst i afsnittet: ^navn
    Skriv ingen navne på personer, ingen numre og ingen adresser.
scaffold-chapter =
    Hvert punkt er et afsnit. Det siger, hvad det bygger på, og ender med et navn, fx:
    Alle nye borgere skal vide, hvem de kan ringe til. [@notatets-navn#uddragets-navn] ^hvem-ringer-jeg-til
    Navnene på notater og uddrag vises med: ip list passage
scaffold-answer = Skriv her, hvorfor det blev sådan, så afsenderen kan forstå det.

## cli

# init
cli-init = Opret et projekt
    .dir = Mappen; ellers den, du står i
    .title = Dokumentets titel
    .authority = Kommunens navn
    .language = Dokumentets sprog
    .goal = Titlen på et mål; kan gentages
    .theme = Titlen på et tema; kan gentages
    .stakeholder = En aktør og dens slags, fx »Politiet:politi«; kan gentages
    .from = En tekst, fx kommissoriet, hvis lister I kan vælge mål og temaer fra
    .example = Lav et lille færdigt projekt at øve sig i
    .templates = Læg også skabelonerne i templates, så de kan ændres
    .dry_run = Vis kun, hvad der ville blive lavet
    .long =
        Laver et projekt med et mål, et tema, en aktør og et kapitel, som I retter til, og starter git, hvis det findes. Mapperne private, .ip og build bliver holdt uden for git. Filer, der findes i forvejen, bliver ikke rørt. I et projekt, der er i gang, lægger --templates kun de skabeloner, der mangler.
init-title = Titel
    .ask = Hvad skal dokumentet hedde?
    .otherwise = Integrationspolitik
init-authority = Kommune
    .ask = Hvad hedder kommunen?
    .otherwise = Kommunens navn
init-example-authority = Eksempel Kommune
init-example-done = Alt i projektet er opdigtet. Prøv fx: ip check, ip coverage og ip trace sundhed#tolk
init-language = Hvilket sprog skal dokumentet være på?
init-language-da = dansk
init-language-en = engelsk
init-goals = Hvad er målene? Skriv ét på hver linje, eller sæt hele listen ind.
    .list = Hvilken liste er målene?
    .which = Hvilke af dem er mål?
init-themes = Hvad er temaerne? Skriv ét på hver linje, eller sæt hele listen ind.
    .list = Hvilken liste er temaerne?
    .which = Hvilke af dem er temaer?
init-lines = Enter tager linjen med. Enter på en tom linje, når der ikke er flere.
init-list-none = Ingen af dem – vi skriver dem selv
init-theme-goals = Hvilke mål bidrager temaet »{ $theme }« til?
init-stakeholders = Hvem vil I begynde med at høre? Der kan komme flere til.
init-themes-later = Skriv i temaernes filer, ved »goals«, hvilke mål de bidrager til.
init-no-id = »{ $title }« kan ikke blive til et filnavn. Skriv en titel med bogstaver.
    .do = Intet er skrevet.
init-no-id-theme = »{ $title }« kan ikke være navnet på et tema, for det begynder ikke med et bogstav.
    .do = Intet er skrevet.
init-no-kind = »{ $text }« siger ikke, hvilken slags aktør det er. Skriv navnet, et kolon og slagsen, fx »Politiet:politi«.
init-from-asks = --from viser tekstens lister, så I kan vælge fra dem, og det kræver en terminal.
    .do = Intet er skrevet. Skriv i stedet målene med --goal og temaerne med --theme.
init-no-lists = I { $file } er der ingen lister at vælge fra.
init-authority-later = Skriv kommunens navn i policy/policy.yaml, ved »authority«.
init-policy =
    Det her er politikkens grunddata. Ret dem, når som helst.
    Alt efter # er en forklaring og læses ikke af programmet.
init-goal = Et første mål
init-theme = Et første tema
init-rename = Giv filen et andet navn med: ip rename { $id } NYT-NAVN
init-stakeholder = Borgere
init-chapter = Indledning
init-question-good = Hvad fungerer godt i dag?
init-question-change = Hvad skulle være anderledes?
init-chapter-text =
    <!--
    Skriv her, hvorfor kommunen laver politikken, og hvordan den er blevet til.
    Hvert punkt er et afsnit, der siger, hvad det bygger på, og ender med et navn, fx:
    Alle nye borgere skal vide, hvem de kan ringe til. [@notatets-navn#uddragets-navn] ^hvem-ringer-jeg-til
    -->

    ## Mål

    ```ip goals
    ```

    ## Temaer

    ```ip themes
    ```
init-there = Her er allerede et projekt: { $folder }
    .do = Intet er ændret. Vælg en anden mappe: ip init MAPPE
init-full = I mappen { $folder } ligger der allerede andet: { $names }
    .do = Intet er ændret. Giv projektet sin egen mappe: ip init MAPPE. Skal det ligge her, så skriv: ip init .
init-full-ask = I mappen ligger der allerede andet: { $names }. Hvor skal projektet ligge?
init-full-own = I sin egen mappe
init-full-here = Her, ved siden af det andet
init-full-more = { $number } til
init-folder = integrationspolitik
init-folder-ask = Hvad skal mappen hedde?
init-in-the-way = Filen findes allerede: { $path }
    .do = Intet er ændret. Flyt filen, eller vælg en anden mappe: ip init MAPPE
init-no-git = Git er ikke startet, for programmet git findes ikke her. Projektet virker også uden.
init-synced = Mappen ligger i { $program }. Det program kan ødelægge de gemte versioner, og det kopierer også private/. Flyt projektet til et sted, der kun er på denne maskine, før I skriver noget i det.
init-next =
    Nu kan I rette filerne til, som I vil have dem. Derefter:
      ip add-interview   Tilføj et notat fra en samtale eller et møde
      ip build --open    Lav udkastet, og se det
init-next-in =
    Nu kan I rette filerne i { $folder } til, som I vil have dem. Gå til mappen, og skriv:
      ip add-interview   Tilføj et notat fra en samtale eller et møde
      ip build --open    Lav udkastet, og se det
init-next-git =
    Gem den første version; private/, .ip/ og build/ kommer ikke med:
      ip save
init-templates-there = Alle skabelonerne ligger der allerede.
init-templates = Behold kun dem, I vil ændre. Slettes en fil, bruges den, der hører til programmet.
init-dry-run = Intet er skrevet.

# front
front-more = … og { $count } til: ip status
front-ask = Hvad vil du?
front-command = Det svarer til: { $command }
front-note = Skrive et notat fra en samtale eller et møde
front-stakeholder = Tilføje nogen, der skal høres
front-draft = Lave udkastet og se det
front-check = Finde fejl
front-search = Finde noget, der er sagt eller skrevet
    .ask = Hvilke ord leder du efter?
front-save = Gemme
front-sync = Hente de andres arbejde og sende mit
front-serve = Arbejde i browseren
front-stop = Stoppe
front-begin = Her er intet projekt. Hvad vil du?
front-begin-new = Begynde et nyt projekt
front-begin-folder = Åbne et projekt i en anden mappe
front-begin-address = Hente et projekt, som andre har delt
front-open = Hvilket projekt vil du arbejde i?
cli-open = Åbn et projekt
    .place = Projektets mappe, eller adressen på et, der skal hentes
    .long =
        Viser de projekter, der har været brugt på maskinen, og spørger, hvad I vil i det, I vælger. Det gør ip alene også. Listen ligger i brugerens egen mappe, uden for projekterne. I et script skriver ip open kun, hvor projektet ligger.
open-where = Hvilket projekt? Skriv dets mappe: ip open MAPPE
open-folder = I hvilken mappe ligger projektet?
open-address = På hvilken adresse ligger projektet?
open-address-help = It-afdelingen kender den; fx https://… eller en mappe på et fællesdrev
open-in-the-way = Mappen { $folder } findes allerede
    .do = Intet er hentet. Er det projektet, så åbn det: ip open MAPPE. Ellers gå til en anden mappe, og hent det dér.
open-fetched = Projektet er hentet til { $folder }. Skriv én gang i mappen: ip hook install. Så siger programmet til, hvis der er personoplysninger i det, du gemmer.
open-gone = På den adresse er der intet projekt, eller du har ikke adgang til det
    .do = Intet er hentet. Se, om adressen er rigtig, og spørg den, der har oprettet stedet.
open-unreachable = Adressen svarer ikke ({ $why })
    .do = Intet er hentet. Se, om der er forbindelse til nettet, og prøv igen.
open-password = Adressen lukker dig ikke ind uden adgangskode eller nøgle
    .do = Intet er hentet. Prøv igen i en terminal, så du kan blive spurgt. Hjælper det ikke, så spørg it-afdelingen.
open-unknown-host = Det er uvist, om adressen er det, den giver sig ud for
    .do = Intet er hentet. Bed it-afdelingen om at godkende maskinen (ssh known_hosts).

# add
cli-add-interview = Tilføj et notat fra en samtale eller et møde
    .stakeholder = Hvem der blev hørt; kan gentages
    .method = Hvordan de blev hørt
    .date = Hvornår, ellers i dag; i fremtiden er notatet planlagt
    .theme = Et tema på dagsordenen; kan gentages
    .number = Et høringssvars nummer
    .sender = Organisationen bag et høringssvar, aldrig en privatperson
    .concerns = Et punkt i udkastet, som et høringssvar gælder; kan gentages
    .participants = Hvor mange der deltog
    .by = Enheden, der stod for det
    .place = Slags sted, så ingen kan kendes på det
    .title = Kort overskrift uden navne på personer
    .basis = Hvad der giver ret til at behandle oplysningerne
    .consent = Hvordan samtykket blev givet
    .consent_date = Hvornår samtykket blev givet
    .special = Grunden til, at følsomme oplysninger må stå der; none, når der ingen er
    .informed = Hvornår deltagerne fik at vide, hvad der sker med det, de fortæller, eller not-yet
    .named_by = Hvornår personen selv sagde ja til at blive nævnt; kræves, når en enkelt nævnes ved navn
    .publish = Hvad der må bruges
    .delete_after = Hvornår notatet senest skal slettes; ellers efter projektets frist
    .journal = Originalens nummer i sagssystemet
    .from = Tag teksten fra en fil: et dokument fra Word eller LibreOffice, en udskrift fra Teams, Zoom eller whisper, en mail (.eml), en webside, .md som Markdown, alt andet som ren tekst; - er det, der kommer ind (Markdown)
    .interviewer = Nummeret på den, der spørger, i en udskrift: den første, der taler, er 1; 0, hvis alle er deltagere; kan gentages
    .edit = Åbn notatet i dit skriveprogram (VISUAL eller EDITOR)
    .dry_run = Vis notatet uden at skrive det
    .long =
        Notatet får spørgsmålene fra sine temaer og en forklaring til hvert felt. Ved en skærm bliver du spurgt om det, der mangler. Datoer kan skrives 14.3.2018, 14/3, i går eller 2018-03-14.
add-interview-today = Notatet har fået dagens dato, { $day }. En anden vælges med --date.
add-interview-planned = Notatet er planlagt, for datoen ligger i fremtiden. Det tæller først med, når mødet er holdt.
add-interview-uninformed = Et samtykke gælder kun, når deltagerne ved, hvad de siger ja til. Skriv dagen ved »informed«, når de er orienteret.
add-interview-consent = Samtykket mangler endnu. Skriv det i notatet ved »consent«, når det er givet.
add-interview-uncoded = Teksten er ikke kodet endnu: skriv #tema i de afsnit, der handler om et tema.
add-interview-deletion = Notatet skal slettes senest { $day }, { $months ->
    [one] 1 måned
   *[other] { $months } måneder
} efter datoen. En anden dag vælges med --delete-after.
add-interview-coded = Teksten er kodet, men datoen ligger i fremtiden, så intet kan være sagt endnu.
    .do = Intet er skrevet. Ret datoen med --date.
add-interview-long-past = Notatet skulle allerede være slettet, { $months ->
    [one] 1 måned
   *[other] { $months } måneder
} efter datoen.
    .do = Intet er skrevet. Må det gemmes længere, så skriv hvor længe med --delete-after.
add-interview-response = { $flag } bruges kun ved høringssvar.
    .do = Skriv --method hearing, hvis det er et høringssvar.
add-interview-special = Udtrykkeligt samtykke er kun en grund, når samtalen bygger på samtykke.
    .do = Intet er skrevet. Vælg --basis consent eller en anden grund ved --special.
add-editor = Skriveprogrammet kunne ikke åbnes eller blev lukket med en fejl: { $editor }
    .do = Filen er skrevet. Åbn den selv.
add-no-editor = Der er intet skriveprogram at åbne.
    .do = Intet er skrevet. Sæt VISUAL eller EDITOR, eller lad --edit være.
add-no-free-id = Der kunne ikke findes et ledigt navn til filen.
    .do = Intet er skrevet. Prøv igen.
from-document = { $file } er et dokument i et format, der ikke kan læses her.
    .do = Intet er skrevet. Åbn det, vælg »Gem som« og »Word-dokument« (.docx), og brug den fil. Eller lad --from være, og sæt teksten ind i notatet.
from-sheet = { $file } er et regneark, ikke ren tekst.
    .do = Intet er skrevet. Åbn arket, kopiér det, der blev sagt, og gem det som almindelig tekst (.txt). Eller lad --from være, og sæt teksten ind i notatet.
from-slides = { $file } er lysbilleder, ikke ren tekst.
    .do = Intet er skrevet. Kopiér teksten fra dem, og gem den som almindelig tekst (.txt). Eller lad --from være, og sæt teksten ind i notatet.
from-pdf = { $file } er en PDF, ikke ren tekst.
    .do = Intet er skrevet. Åbn den, markér og kopiér teksten, og gem den som almindelig tekst (.txt). Er den scannet, skal teksten skrives af.
from-mail = { $file } er e-mail i et format, der ikke kan læses her.
    .do = Intet er skrevet. Gem den ene mail som .eml, og prøv igen. Eller kopiér det, der hører til notatet, uden navne og adresser, og gem det som almindelig tekst (.txt).
from-page = { $file } er en webside, ikke ren tekst.
    .do = Intet er skrevet. Åbn den, kopiér teksten, og gem den som almindelig tekst (.txt).
from-archive = { $file } er en pakket fil, ikke ren tekst.
    .do = Intet er skrevet. Pak den ud, og vælg den fil, som teksten står i.
from-picture = { $file } er et billede, ikke ren tekst.
    .do = Intet er skrevet. Skriv det af, der står på billedet, og gem det som almindelig tekst (.txt).
from-recording = { $file } er en optagelse, ikke ren tekst.
    .do = Intet er skrevet. Skriv først ned, hvad der blev sagt, og gem det som almindelig tekst (.txt). Optagelsen selv hører til i private/.
from-empty = { $file } har ingen tekst.
    .do = Intet er skrevet. Vælg en anden fil.
from-sign = { $file } har et tegn, der ikke kan stå i et notat: { $code }, linje { $line }, tegn { $column }
    .do = Intet er skrevet. Slet tegnet, og prøv igen.
from-not-utf8 = { $file } er ikke gemt som UTF-8: linje { $line }, tegn { $column }
    .do = Intet er skrevet. Gem filen igen, og vælg kodningen UTF-8.
from-utf16 = { $file } er gemt som UTF-16.
    .do = Intet er skrevet. Gem filen igen, og vælg kodningen UTF-8.
from-utf32 = { $file } er gemt som UTF-32.
    .do = Intet er skrevet. Gem filen igen, og vælg kodningen UTF-8.
from-large = { $file } fylder mere end 5 MB.
    .do = Intet er skrevet. Del teksten i flere notater.
from-closed = { $file } kan ikke læses.
    .do = Intet er skrevet. Se efter, om filen findes og er en tekstfil.
from-encoding = Filen er ikke gemt som UTF-8. Den er læst som { $encoding }; se efter, om æ, ø og å er rigtige.
from-changes = Der var sporede ændringer. De er taget med, som om de var godkendt.
from-left = Ikke taget med: { $what }{ $described ->
        [none] {""}
       *[other] {" "}»{ $words }«
    }{ $placed ->
        [none] {""}
       *[other] , ved »{ $place }«
    }
from-coding = Kommentaren »{ $words }« ligner et mærke, men temaet findes ikke, eller navnet kan ikke bruges. Den står som kommentar ved »{ $place }«
from-unfolded = Tabellen ved »{ $place }« er kommet ind som afsnit, række for række, for dens celler har mere end ét afsnit
from-personal = { $errors ->
    [one] Intet er skrevet, for der står 1 personoplysning i teksten. Skriv den om i filen, og prøv igen.
   *[other] Intet er skrevet, for der står { $errors } personoplysninger i teksten. Skriv dem om i filen, og prøv igen.
}
from-damaged = { $file } er beskadiget og kan ikke læses.
    .do = Intet er skrevet. Åbn filen i det program, der har skrevet den, gem den igen, og prøv så.
from-damaged-part = { $file } er beskadiget: { $part } kan ikke læses.
    .do = Intet er skrevet. Åbn filen i det program, der har skrevet den, gem den igen, og prøv så.
from-declared = { $file } har en del, der kan være lavet for at skade: { $part }
    .do = Intet er skrevet. Åbn filen i det program, der har skrevet den, gem den igen, og prøv så.
from-unpacked = { $file } er for stor, når den er pakket ud.
    .do = Intet er skrevet. Tag billeder og bilag ud af den, eller del teksten i flere notater.
from-locked = { $file } er låst med en adgangskode.
    .do = Intet er skrevet. Gem den uden adgangskode, og prøv igen.
from-columns = { $file } har en tabel med flere celler, end der bliver læst.
    .do = Intet er skrevet. Slet tabellen i filen, eller gem den for sig.
from-data = { $file } er data til et andet program og ikke en udskrift af en samtale.
    .do = Intet er skrevet. Gem samtalen som tekst, undertekster (.vtt) eller Word-dokument, og prøv igen.
from-named = { $count ->
    [one] Navnet på en, der taler, er sagt 1 gang og erstattet: { $words }
   *[other] Navnet på en, der taler, er sagt { $count } gange og erstattet: { $words }
}{ $placed ->
        [none] {""}
       *[other] , ved »{ $place }«
    }
from-addressee = { $count ->
    [one] Navnet på en i mailens hoved eller underskrift står 1 gang i teksten og er erstattet: { $words }
   *[other] Navnet på en i mailens hoved eller underskrift står { $count } gange i teksten og er erstattet: { $words }
}{ $placed ->
        [none] {""}
       *[other] , ved »{ $place }«
    }
from-quoted-mail = Mailen citerer en tidligere mail. Den er med som almindelig tekst, fra »{ $place }«
from-label = »{ $words }:« foran »{ $place }« er læst som navnet på en, der taler, og er ikke med
from-speakers = { $speakers ->
    [one] Filen er en samtale, hvor 1 taler.
   *[other] Filen er en samtale, hvor { $speakers } taler.
} { $names ->
    [none] Den siger ikke, hvem der taler.
   *[other] Ingen navne på dem er taget med.
}
from-speaker = { $number }. »{ $begins }«, { $turns ->
    [one] 1 gang
   *[other] { $turns } gange
}
from-uncast = Det vides ikke, hvem der er hvem, så intet er gjort til citat. Skriv --interviewer med nummeret på den, der spørger, eller sæt > foran deltagernes egne ord i notatet.
from-one-voice = Intet er gjort til citat. Sæt > foran deltagernes egne ord i notatet, eller skriv --interviewer 0, hvis alt er deltagernes ord.
from-no-talk = --interviewer bruges kun, når filen er en samtale med dem, der taler.
    .do = Intet er skrevet. Lad --interviewer være.
from-no-speaker = { $speakers ->
    [one] Ingen har nummer { $number }: 1 taler i filen.
   *[other] Ingen har nummer { $number }: { $speakers } taler i filen.
}
    .do = Intet er skrevet. Skriv tallet på den, der spørger; 0, hvis ingen af dem gør. Lad --interviewer være for at se dem.
ask-speaker = Hvem er »{ $name }«? Siger først: »{ $begins }«
ask-speaker-unnamed = Hvem er nummer { $number }, som filen ikke siger navnet på? Siger først: »{ $begins }«
ask-speaker-interviewer = den, der spørger
    .means = ordene bliver almindelig tekst
ask-speaker-participant = { $label }
    .means = ordene bliver citater; navnet bliver ikke skrevet nogen steder
ask-speaker-same = { $label }, den samme som før
    .means = sagde først: »{ $begins }«
ask-speaker-unknown = ved ikke
    .means = ordene bliver almindelig tekst med »{ $label }« foran
transcript-interviewer = Interviewer
transcript-participant = Deltager { $number }
transcript-speaker = Taler { $number }
transcript-somebody = navn
left-picture = et billede
left-drawing = en tegning
left-chart = en graf
left-diagram = en figur
left-formula = en formel
left-embedded = en fil i filen
left-control = et felt, der kører et program
left-macro = en makro
left-header = sidehovedet
left-footer = sidefoden
left-contents = indholdsfortegnelsen
left-field = et felt uden resultat
left-link = adressen i et link
left-symbol = et tegn fra en skrift med symboler
left-numbering = ord i nummereringen
left-hidden = skjult tekst
left-comment = en kommentar, der ikke står ved noget
left-coding = en kommentar
left-table = en tabel
left-name = et navn
left-label = et navn
left-mail-head = en mails hoved (afsender, modtagere, dag, emne)
left-signature = en underskrift
left-quoted-mail = en tidligere mail
left-attachment = en vedhæftet fil
left-preamble = det, der står før samtalen,
left-annotation = bemærkninger mellem replikkerne
from-plain = { $count ->
    [one] 1 linje lignede et mærke eller noget andet med særlig betydning og er gjort til almindelig tekst: linje { $lines }
   *[other] { $count } linjer lignede mærker eller noget andet med særlig betydning og er gjort til almindelig tekst: linje { $lines }
}
cli-add-theme = Tilføj et tema
    .title = Temaets navn
    .goal = Et mål, som temaet bidrager til; kan gentages
    .status = Hvor langt temaet er; ellers proposed
    .origin = Hvor temaet kommer fra; ellers inquiry
    .qualified_by = Notatet fra et møde, der kvalificerede temaet; kan gentages
    .question = Et spørgsmål til samtalerne; kan gentages
    .text = Hvad temaet handler om
    .id = Filens navn; ellers laves det af titlen
    .dry_run = Vis filen uden at skrive den
cli-add-goal = Tilføj et mål
    .title = Målet i få ord
    .vision = En del af visionen, som målet bidrager til; kan gentages
    .indicator = Sådan kan man se, om målet bliver nået; kan gentages
    .text = Målet i sin fulde ordlyd
    .id = Filens navn; ellers laves det af titlen
    .dry_run = Vis filen uden at skrive den
cli-add-stakeholder = Tilføj en aktør
    .name = Navnet på en organisation eller en gruppe
    .kind = Hvilken slags aktør
    .part_of = Den større aktør, som den er en del af
    .influence = Hvor meget aktøren kan påvirke
    .affected = Hvor meget politikken betyder for aktøren
    .approach = Hvordan I når aktøren
    .declined = Dagen, da aktøren sagde nej til at deltage
    .declined_reason = Hvorfor aktøren sagde nej
    .id = Filens navn; ellers laves det af aktørens navn
    .dry_run = Vis filen uden at skrive den
cli-add-chapter = Tilføj et kapitel
    .title = Kapitlets overskrift
    .theme = Temaet, som kapitlet handler om
    .goal = Et mål, som kapitlet bidrager til; kan gentages
    .status = Hvor langt kapitlet er; ellers outline
    .owner = Enheden, der skriver
    .number = Tallet forrest i filens navn, som giver rækkefølgen; ellers sidst
    .id = Filens navn uden tallet; ellers laves det af titlen
    .dry_run = Vis filen uden at skrive den
cli-add-answer = Tilføj en tilbagemelding: hvad det blev til, og hvorfor
    .to = Det, der svares på: et notat, et uddrag (notat#uddrag), et punkt, et tema eller en milepæl; kan gentages, så flere får ét svar
    .outcome = Hvad det blev til
    .group = Gruppen, der besluttede det
    .date = Dagen, da det blev besluttet
    .changed = Et punkt, der blev ændret; kan gentages
    .text = Hvorfor det blev sådan
    .id = Filens navn; ellers laves det af det, der svares på
    .edit = Åbn tilbagemeldingen i dit skriveprogram (VISUAL eller EDITOR)
    .dry_run = Vis filen uden at skrive den
add-answer-unchanged = De ændrede punkter mangler. Skriv dem i filen ved »changed«, så afsenderen kan se dem.
add-answer-unexplained = Begrundelsen mangler. Skriv den nederst i filen.
add-answer-waits = venter på en tilbagemelding
add-answer-answered = har en tilbagemelding
cli-add-group = Tilføj en gruppe, fx styregruppen
    .long = Gruppen kommer ind sidst i policy/organisation.yaml; alt andet i filen bliver stående, som det er.
    .title = Gruppens navn
    .reports_to = Gruppen, som den refererer til
    .member = En enhed, der er med i gruppen; kan gentages. Roller og pladser skrives i filen
    .id = Gruppens korte navn; ellers laves det af navnet
    .dry_run = Vis gruppen uden at skrive den
cli-add-phase = Tilføj en fase i arbejdet
    .long = Fasen kommer ind sidst blandt faserne i policy/process.yaml; alt andet i filen bliver stående, som det er.
    .title = Fasens navn
    .start = Dagen eller måneden, da fasen begynder
    .end = Dagen eller måneden, da fasen slutter
    .after = En milepæl, der skal være nået først; kan gentages
    .id = Fasens korte navn; ellers laves det af navnet
    .dry_run = Vis fasen uden at skrive den
cli-add-milestone = Tilføj en milepæl
    .long = Milepælen kommer ind sidst blandt milepælene i policy/process.yaml; alt andet i filen bliver stående, som det er.
    .title = Milepælens navn
    .due = Dagen eller måneden, da den skal være nået
    .phase = Fasen, som den hører til
    .unit = Enheden, der har opgaven
    .requires = Noget, der skal være på plads først: en anden milepæl, coverage (alle er hørt), themes (temaerne er afklaret) eller checks (ingen fejl); kan gentages
    .note = Notatet fra det møde, som milepælen er
    .done = Dagen, da den blev nået
    .id = Milepælens korte navn; ellers laves det af navnet
    .dry_run = Vis milepælen uden at skrive den
add-next-goal = Næste skridt: et tema, der bidrager til målet: ip add-theme --goal { $id }
add-next-theme = Næste skridt: tal med nogen om det: ip add-interview --theme { $id }
add-next-stakeholder = Næste skridt: hør aktøren: ip add-interview --stakeholder { $id }
add-next-stakeholder-declined = Næste skridt: se, hvem der ellers mangler at blive hørt: ip coverage
add-next-note = Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check
add-next-note-response = Næste skridt: skriv svaret ind i notatet, giv hvert ønske et navn med ^ sidst i stykket, og svar på det: ip add-answer
add-next-note-planned = Næste skridt: hold mødet, og skriv så i notatet, hvad der blev sagt.
add-next-note-coded = Næste skridt: kør ip check, og se uddragene: ip list passage
add-next-chapter = Næste skridt: skriv kapitlet i { $path }, og vis, hvad det hviler på; ip list passage viser uddragene.
add-next-answer = Næste skridt: se, hvad deltagerne får at vide: ip report feedback
add-next-group = Næste skridt: skriv, hvem der er med, i { $path }, og se grupperne: ip list group
add-next-phase = Næste skridt: fasens milepæle: ip add-milestone --phase { $id }
add-next-milestone = Næste skridt: se, hvor arbejdet står: ip status
add-made = Ny { $kind }: { $title } ({ $path })
add-taken-now = »{ $id }« har I lige oprettet.
    .do = Intet er skrevet. Vælg et andet navn.
add-entry-strange = { $path } er skrevet på en måde, som programmet ikke kan tilføje noget til.
    .do = Intet er skrevet. Skriv det selv i filen:
    { $text }
add-bad-id-entry = »{ $id }« kan ikke være et kort navn her.
    .do = Intet er skrevet. Vælg et andet med --id: små bogstaver a-z, tal og enkelte bindestreger.
add-taken = »{ $id }« findes allerede: { $path }
    .do = Intet er skrevet. Vælg et andet navn med --id.
add-no-id = »{ $title }« kan ikke blive til et filnavn.
    .do = Intet er skrevet. Vælg et navn med --id: små bogstaver a-z, tal og bindestreg.
add-bad-id = »{ $id }« kan ikke være et filnavn her.
    .do = Intet er skrevet. Vælg et andet med --id: små bogstaver a-z, tal og enkelte bindestreger.
add-bad-id-letter = »{ $id }« kan ikke være navnet på et tema, for det begynder ikke med et bogstav.
    .do = Intet er skrevet. Vælg et andet med --id.
add-chapter-full = Kapitlets tal kan højst være { $largest }, når filerne skal stå i rækkefølge.
    .do = Intet er skrevet. Vælg et tal med --number.
add-dry-run = Intet er skrevet. Filen ville hedde { $path }
template-syntax = Skabelonen { $path } kan ikke forstås, linje { $line }
    .do = Intet er skrevet. Ret linjen, eller slet filen; så bruges den skabelon, der hører til programmet.
template-undefined = Skabelonen { $path } bruger noget, der ikke findes, linje { $line }
    .do = Intet er skrevet. Ret linjen, eller slet filen; så bruges den skabelon, der hører til programmet.
template-unknown = Skabelonen { $path } kalder noget, der ikke findes, linje { $line }
    .do = Intet er skrevet. Ret linjen, eller slet filen; så bruges den skabelon, der hører til programmet.
template-result = Skabelonen { $path } giver en fil, der ikke kan læses: { $why }
    .do = Intet er skrevet. Ret skabelonen, eller slet filen; så bruges den skabelon, der hører til programmet.
template-unreadable = Skabelonen { $path } kan ikke læses.
    .do = Intet er skrevet. Gem den som almindelig tekst (UTF-8), eller slet den.
form-missing = Der mangler: { $flags }
    .do = Intet er skrevet. Se alt, der kan bruges, med --help.
form-wrong = { $flag }: { $why }
    .do = Intet er skrevet.
form-none = Der er endnu ingen { $kinds } at vælge.
    .do = Intet er skrevet. Begynd med: { $command }
form-or = eller
form-choose = Vælg et svar.
form-empty = Skriv noget.
form-number-near = Skriv kun tallet: { $value }
form-number = »{ $value }« er ikke et helt tal.
form-no-date = Skriv en dag, fx 14.3.2018, 14/3 eller i går.
form-date = »{ $value }« er ikke en dato. Skriv fx 14.3.2018, 14/3 eller i går.
form-future = { $day } ligger i fremtiden. Skriv en dag, der er gået.
form-word = »{ $value }« kan ikke bruges. Vælg mellem { $values }.
form-word-near = »{ $value }« kan ikke bruges. Mente du { $near }? Vælg mellem { $values }.
form-id = Ingen { $kinds } hedder »{ $value }«. Der er: { $ids }.
form-id-near = Ingen { $kinds } hedder »{ $value }«. Mente du { $near }?
form-id-none = Ingen { $kinds } hedder »{ $value }«. Der er slet ingen endnu.
from-input = Det, der kom ind,
form-id-none-add = Ingen { $kinds } hedder »{ $value }«. Der er slet ingen endnu; opret den første med: { $command }
form-ends-first = Fasen kan ikke slutte, før den begynder.
form-ambiguous = »{ $value }« kan være flere ting.
form-sign = Teksten har et tegn, der ikke kan stå i en fil ({ $code }).
form-not-yet = ikke endnu
form-nobody = Skriv, hvor mange der deltog, eller spring over.
form-deleted-before = Notatet kan ikke slettes før den dag, det handler om.
form-deleted-past = Den dag er gået, og så skulle notatet ikke være her. Skriv en dag, der kommer.
form-special-without-consent = Samtalen bygger ikke på samtykke, så det kan ikke være grunden.
ask-stopped = Afbrudt. Intet er skrevet.
ask-stopped-here = (afbrudt)
ask-keys-one = ↑↓ flytter, bogstaver søger, Enter vælger, Esc går tilbage eller stopper
ask-keys-several = ↑↓ flytter, bogstaver søger, mellemrum sætter kryds ved flere, Enter vælger, Esc går tilbage eller stopper
ask-nothing-fits = Ingen svar passer til »{ $text }«. Slet noget af det, I har skrevet.
ask-more = … og { $count } til
ask-kind = Hvad drejer det sig om?
ask-which = Hvilken?
ask-nothing-there = Projektet er tomt endnu, så der er intet at vælge.
ask-no-answer = Her er intet svar valgt på forhånd. Vælg en af de andre linjer.
ask-choose = – vælg –
ask-skip = – spring over –
ask-today = i dag
ask-when = Hvilken dag?
ask-done = ja
ask-not-yet = ikke endnu
ask-help-skip = Enter springer over
ask-help-later = Enter springer over; det kan skrives i filen bagefter
ask-help-date = Fx 14.3.2018, 14/3, i går eller 12/2018
ask-help-happened = Fx 14.3.2018, 14/3 eller i går
ask-note-method = Hvordan hører I dem?
ask-note-date = Hvornår?
ask-note-stakeholders = Hvem bliver hørt?
ask-note-number = Hvilket nummer har høringssvaret?
ask-note-sender = Hvilken organisation har sendt det? Aldrig en privatperson.
ask-note-concerns = Hvilke punkter i udkastet gælder det?
ask-note-themes = Hvilke temaer er på dagsordenen?
ask-note-participants = Hvor mange deltager, uden jer selv?
ask-note-title = En kort overskrift, uden navne på personer?
ask-note-by = Hvilken enhed står for det?
ask-note-basis = Hvad giver jer ret til at behandle oplysningerne?
ask-note-consent-form = Hvordan er samtykket givet?
ask-note-consent-date = Hvilken dag blev samtykket givet?
ask-note-special = Står der noget om helbred, tro, oprindelse, politik, fagforening, sexliv eller noget strafbart i det, I skriver ned?
ask-note-informed = Har deltagerne fået at vide, hvad der sker med det, de fortæller?
ask-note-publish = Hvad må I bruge af det, de fortæller?
ask-note-journal = Hvilket nummer har originalen i sagssystemet?
ask-note-named-by = Hvilken dag sagde personen selv ja til at blive nævnt?
ask-note-delete-after = Hvornår skal notatet slettes? Projektets egen frist er gået.
ask-hearing-note-date = Hvornår kom det ind?
ask-hearing-note-stakeholders = Hvem har svaret?
ask-hearing-note-themes = Hvilke temaer handler det om?
ask-hearing-note-by = Hvilken enhed behandler det?
ask-hearing-note-informed = Har de fået at vide, hvad der sker med det, de skriver?
ask-hearing-note-publish = Hvad må I bruge af det, de skriver?
ask-basis-public-task = I spørger for at løse en af kommunens opgaver.
ask-basis-consent = Deltagerne har sagt ja, og de kan sige nej igen.
ask-basis-public-record = En udgivet undersøgelse eller et offentligt referat, intet andet.
ask-publish-none = Samtalen tæller, men intet af den bliver fortalt videre.
ask-publish-summary = Udkastet må fortælle om det med jeres ord.
ask-publish-quote = Deres egne ord må stå i udkastet, når ingen kan kendes på dem.
ask-publish-named = Deres egne ord må stå i udkastet sammen med organisationens navn.
ask-special-none = Notatet har ingen af delene.
ask-special-explicit-consent = Deltagerne har udtrykkeligt sagt ja til, at netop det bliver skrevet ned.
ask-special-public-interest = Opgaven kan ikke løses uden, og loven giver lov. Spørg databeskyttelsesrådgiveren først.
ask-special-made-public = De, det handler om, har selv fortalt det offentligt, fx i avisen.
ask-special-criminal = Det handler om noget strafbart, og opgaven kan ikke løses uden. Spørg databeskyttelsesrådgiveren først.
ask-theme-title = Hvad hedder temaet?
ask-theme-text = Hvad handler temaet om?
ask-theme-goals = Hvilke mål bidrager temaet til?
ask-theme-questions = Et spørgsmål til samtalerne?
ask-theme-origin = Hvor kommer temaet fra?
ask-theme-qualified-by = Hvilke møder kvalificerede temaet?
ask-goal-title = Hvad er målet, i få ord?
ask-goal-text = Hvordan lyder målet fuldt ud?
ask-goal-vision = Hvilke dele af visionen bidrager målet til?
ask-goal-indicators-title = Hvordan kan man se, om målet bliver nået?
ask-stakeholder-name = Hvad hedder organisationen eller gruppen?
ask-stakeholder-kind = Hvilken slags aktør er det?
ask-stakeholder-part-of = Er aktøren en del af en større?
ask-stakeholder-influence = Hvor meget kan aktøren påvirke?
ask-stakeholder-affected = Hvor meget betyder politikken for aktøren?
ask-stakeholder-approach = Hvordan når I aktøren? Ingen navne eller numre.
ask-stakeholder-declined-date = Hvilken dag sagde aktøren nej?
ask-stakeholder-declined-reason = Hvorfor sagde aktøren nej?
ask-chapter-title = Hvad er kapitlets overskrift?
ask-chapter-theme = Hvilket tema handler kapitlet om?
ask-chapter-goals = Hvilke mål bidrager kapitlet til?
ask-chapter-owner = Hvilken enhed skriver?
ask-answer-to = Hvad svarer I på?
ask-answer-outcome = Hvad blev det til?
ask-answer-by = Hvem besluttede det?
ask-answer-date = Hvilken dag blev det besluttet?
ask-answer-changed = Hvilke punkter er ændret?
ask-answer-text = Hvorfor blev det sådan?
ask-group-title = Hvad hedder gruppen?
ask-group-reports-to = Hvilken gruppe refererer den til?
ask-group-members-unit = Hvilken enhed er med i gruppen?
ask-phase-title = Hvad hedder fasen?
ask-phase-start = Hvornår begynder den?
ask-phase-end = Hvornår slutter den?
ask-phase-after = Hvilke milepæle skal være nået først?
ask-milestone-title = Hvad hedder milepælen?
ask-milestone-due = Hvornår skal den være nået?
ask-milestone-phase = Hvilken fase hører den til?
ask-milestone-unit = Hvilken enhed har opgaven?
ask-milestone-requires = Hvad skal være på plads først?
ask-new-goal = + et mål, der ikke er her endnu
ask-new-theme = + et tema, der ikke er her endnu
ask-new-stakeholder = + en aktør, der ikke er her endnu
ask-new-group = + en gruppe, der ikke er her endnu
ask-new-phase = + en fase, der ikke er her endnu
ask-new-milestone = + en milepæl, der ikke er her endnu
ask-left = { $count ->
    [one] I har svaret på 1 spørgsmål. Vil I stoppe?
   *[other] I har svaret på { $count } spørgsmål. Vil I stoppe?
}
ask-left-stay = nej, gå videre her
ask-left-back = gå et spørgsmål tilbage
ask-left-stop = ja, stop uden at skrive noget
condition-coverage = alle er hørt nok
condition-themes = alle temaer er kvalificeret eller udgået
condition-checks = der er ingen fejl i projektet

# build
progress-read = Læser projektet
progress-build = Laver { $formats }
cli-build = Lav udkastet
    .evidence = Hvordan det vises, hvad punkterne bygger på: box, line, appendix eller none; ellers som policy.yaml siger
    .edition = Hvem det er til: internal (dem, der arbejder med notaterne) eller public (alle); ellers internal
    .format = Hvilke formater: html, md, docx, pdf; ellers alle
    .out = Hvor filerne lægges; ellers i build
    .open = Åbn udkastet, når det er lavet
public-errors = { $errors ->
    [one] Den offentlige udgave er ikke lavet: der er 1 fejl i projektet.
   *[other] Den offentlige udgave er ikke lavet: der er { $errors } fejl i projektet.
}
    .do = Se dem med: ip check --edition public
public-left-out-count = Ikke med i den offentlige udgave: { $quotations ->
    [one] 1 citat
   *[other] { $quotations } citater
}, { $inserts ->
    [one] 1 oversigt
   *[other] { $inserts } oversigter
}, { $answers ->
    [one] 1 svar til få
   *[other] { $answers } svar til få
} og { $sources ->
    [one] 1 henvisning
   *[other] { $sources } henvisninger
} til samtaler, som for få passer på.
public-restricted = { $notes ->
    [one] Den offentlige udgave er ikke lavet: 1 notat er under behandling.
   *[other] Den offentlige udgave er ikke lavet: { $notes } notater er under behandling.
}
    .do = Tag stilling til dem først. De har »restricted« i deres hoved.
build-errors = { $errors ->
    [one] Udkastet er ikke lavet: der er 1 fejl i projektet.
   *[other] Udkastet er ikke lavet: der er { $errors } fejl i projektet.
}
    .do = Se dem med: ip check
build-bad-folder = Udkastet kan ikke lægges i { $folder }: dér ligger andet, som ikke må røres.
    .do = Vælg en tom mappe, eller lad --out være.
build-no-folder = Udkastet kan ikke lægges i { $folder }: En fil eller et link, der ikke fører nogen steder hen, er i vejen.
    .do = Flyt det, der ligger der, eller vælg en anden mappe med --out.
build-foreign-file = { $path } er ikke lavet af ip og bliver ikke overskrevet.
    .do = Flyt filen, eller vælg en anden mappe med --out.
build-without-format = Dette program er bygget uden { $format }.
    .do = Vælg et andet format, eller byg programmet igen med: cargo install --path . --features pdf
build-left-out = { $format } er ikke med i dette program. Sådan får du det: cargo run --release --features { $feature } -- build
build-removed = { $path } er fjernet: den er lavet tidligere af samme dokument.
build-not-written = { $path } kan ikke skrives: { $reason }

cli = Fra det, folk sagde, til det, kommunalbestyrelsen beslutter
    .project = Projektets mappe, hvis du ikke står i den
    .lang = Sproget på skærmen: da eller en
    .color = Farver: auto, always eller never
    .quiet = Skriv kun det, der blev bedt om
cli-check = Find fejl
    .path = Vis kun, hvad der er fundet i disse filer og mapper
    .summary = Tæl fundene op regel for regel, med det første af hver
    .format = Hvordan fundene vises
    .deny = Lad også advarsler tælle som fejl: --deny warnings
    .edition = Se med den offentlige udgaves krav: public viser også, hvad den udelader
    .staged = Se på det, git er ved at gemme, i stedet for mappen
    .pushed = Se på det, git er ved at sende; git skriver selv, hvad det er
    .remote = Hvor git er ved at sende det hen
    .message = Se på beskeden i denne fil
check-nothing-staged = Der er intet af projektet i det, git er ved at gemme.
check-note-synced = Projektet ligger i { $program }, som kan ødelægge de gemte versioner, når det kopierer. Flyt mappen til et sted, der kun er på denne maskine. Mere: ip doctor
check-note-names = Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names
check-note-names-broken = Listen med deltagernes navne, { $path }, kan ikke læses, så ingen navne er ledt efter. Lav den igen: ip privacy names --replace
check-note-hook = Git spørger ikke programmet, før noget bliver gemt og sendt fra denne mappe ({ $hooks } mangler). Sæt det op: ip hook install
check-message-refused = Intet er gemt. Ret beskeden, og gem igen.
check-pushed-refused = Intet er sendt.
pushed-message = beskeden i { $id }
pushed-host = Projektet må ikke sendes til { $host }
    .do = Intet er sendt. I policy/policy.yaml står ved »hosts«, hvor det må sendes hen: { $hosts }
pushed-older = Noget af det står i en version, der er gemt tidligere, og bliver sendt med, selv om det er slettet siden. Send intet, og spørg it: de gemte versioner skal laves om.
pushed-unseen = { $count ->
    [one] { $path } er ikke en tekst, så ingen har set efter persondata i den.
   *[other] { $count } filer er ikke tekster, så ingen har set efter persondata i dem; den første er { $path }.
}
check-bad-push = Det, der kommer ind, er ikke det, git skriver til et hook
    .do = Kør »ip hook install«, så git selv spørger.
check-message-closed = { $path } kan ikke læses
    .do = Skriv stien til den fil, som git har lagt beskeden i.
check-no-path = { $path } findes ikke i projektet.
    .do = Skriv en fil eller en mappe, for eksempel interviews eller policy/chapters.
cli-list = Find og vis
    .kind = Hvad der skal vises
    .theme = Kun det om et tema eller et aspekt af det: sundhed eller sundhed/tolk
    .stakeholder = Kun det fra en aktør, og fra dem, der er en del af den
    .method = Kun det, der blev hørt på denne måde
    .goal = Kun det, der bidrager til et mål
    .by = Kun det, som en enhed står for
    .publish = Kun notater, der må bruges sådan
    .journal = Kun notatet, hvis original har dette nummer i sagssystemet
    .since = Kun fra denne dag: 2018-03-14, 14.3.2018 eller 2018-03
    .until = Kun til og med denne dag
    .text = Kun det, som alle ordene står i
    .unused = Kun det, som intet henviser til
    .unsupported = Kun punkter uden grundlag
    .format = Hvordan listen vises
    .codes = CSV med formatets egne ord og komma imellem, ens på alle sprog
    .out = Filen, som arbejdsbogen (xlsx) skrives i; ellers en fil i build. - sender den videre
# cite
cli-cite = Find henvisningen til et uddrag, klar til at sætte ind i et kapitel
    .long =
        Med ord finder den uddrag som search; uden ord vælger du blandt dem, der har et navn. Henvisningen, [@notat#uddrag], skrives
        alene, så den også kan bruges af andre programmer.
    .words = Ord, der står i uddraget, eller dets id: notat#uddrag
    .copy = Læg den også på udklipsholderen, hvis terminalen kan det
ask-cite = Hvilket uddrag vil du henvise til?
cite-summary = må gengives (det er ikke nogens egne ord)
cite-copied = Den er sendt til udklipsholderen. Sætter terminalen den ikke ind, så marker linjen og kopiér den.
cite-no-terminal = Her er ingen terminal, så intet er lagt på udklipsholderen.
cite-nothing = Intet uddrag med navn passer til »{ $words }«
    .do = Se dem, der er: ip list passage
cite-unnamed = Ordene står kun i uddrag uden navn, og et navn skal der til for at henvise
    .do = Skriv ^navn sidst i uddraget. Det første står i { $note }.
cite-elsewhere = { $passages ->
    [one] Ordene står i ét uddrag om andre temaer.
   *[other] Ordene står i { $passages } uddrag om andre temaer.
}
cite-several = »{ $words }« står i { $count } uddrag
    .do = Skriv, hvilket du mener: { $ids }
# comments
cli-comments = Vis kommentarer og ændringer i et udkast, der kommer tilbage som Word-fil
    .long =
        Hver kommentar og hver sporet ændring vises ved det punkt, den står ved, i udkastets rækkefølge. Filen sammenlignes med den
        version, der blev sendt ud, når den findes, og ellers med kapitlerne, som de er nu. Filen ændres ikke.
    .file = Word-filen, eller - for det, der kommer ind fra et andet program
    .by = Hvem alle kommentarer og ændringer er fra: en rolle eller enhed, aldrig en persons navn
    .role = Hvem en forfatter er, fx 2=Styregruppen
    .take = Gå dem igennem én for én: tag, tag med andre ord, lad ligge med en grund, eller vent. Hvert svar skrives med det samme
    .apply = Skriv de ændringer, der ikke er tvivl om, ind i kapitlerne: changes
    .format = Hvordan det vises: text, json, md eller en Excel-fil, xlsx
    .out = Hvor Excel-filen lægges: en fil, eller - for at give den videre til et andet program
    .dry_run = Sig, hvilke filer der ville blive skrevet, og skriv intet. Med --take bliver der spurgt som ellers
comments-header = Afgørelser om kommentarer og ændringer fra udkast, der kom tilbage. Skrevet af ip comments. Aldrig navne på personer.
comments-broken = { $path } kan ikke læses til ende
    .do = Se fejlene: ip check. Intet er skrevet.
comments-no-terminal = Her er ingen terminal at spørge ved
    .do = Skriv de sikre ændringer med --apply changes, og se resten med --format md.
comments-role-name = Skriv en rolle eller en enhed, ikke personens navn.
comments-number = { $number } af { $all }
comments-personal = { $errors ->
    [one] Det er en personoplysning, så intet er skrevet.
   *[other] Det er { $errors } personoplysninger, så intet er skrevet.
}
comments-applied = { $changes ->
    [0] Ingen ændringer er skrevet
    [one] Én ændring er skrevet
   *[other] { $changes } ændringer er skrevet
}{ $left ->
    [0] .
    [one] . Én er til jer selv: ip comments FIL --take
   *[other] . { $left } er til jer selv: ip comments FIL --take
}
comments-would-apply = { $changes ->
    [0] Ingen ændringer ville blive skrevet
    [one] Én ændring ville blive skrevet
   *[other] { $changes } ændringer ville blive skrevet
}{ $left ->
    [0] .
    [one] , og én er til jer selv.
   *[other] , og { $left } er til jer selv.
}
comments-refused = { $id } er ikke skrevet: { $why }.
comments-refused-gone = afsnittet står ikke i kapitlet, som det var
comments-refused-several = flere afsnit har de samme ord
comments-refused-marked = ordene står sammen med en henvisning, et link eller fremhævet tekst
comments-refused-named = punktet har et navn eller et grundlag, der ville gå tabt
comments-refused-untitled = et kapitel kan ikke være uden titel
comments-refused-elsewhere = det ville blive læst som noget andet dér
comments-decided = { $decided ->
    [0] Intet er afgjort
    [one] Én er afgjort
   *[other] { $decided } er afgjort
}{ $waiting ->
    [0] , og ingen venter.
    [one] . Én venter: kør den samme kommando igen.
   *[other] . { $waiting } venter: kør den samme kommando igen.
}
comments-would-decide = { $decided ->
    [0] Intet er afgjort
    [one] Én ville være afgjort
   *[other] { $decided } ville være afgjort
}{ $waiting ->
    [0] , og ingen ville vente.
    [one] , og én ville vente.
   *[other] , og { $waiting } ville vente.
} Intet er skrevet.
ask-comments = Hvad skal der ske?
ask-comments-take = Tag
ask-comments-take-change = ændringen skrives i kapitlet
ask-comments-take-comment = den skrives i kapitlet som en kommentar, der venter
ask-comments-reword = Tag med andre ord
ask-comments-by-hand = Jeg har gjort det i kapitlet
ask-comments-leave = Lad ligge med en grund
ask-comments-later = Senere
ask-comments-words = Med hvilke ord?
ask-comments-reason = Hvorfor bliver den ladt ligge?
ask-comments-role = Hvilken rolle har »{ $name }« (Forfatter { $number })?
    .help = Fx C-SS eller Styregruppen. Navnet bliver ikke gemt. Tomt svar: Forfatter med nummer
comments-closed = { $file } kan ikke læses
    .do = Se, om den findes, og om den er åben i Word.
comments-no-word = { $file } er ikke en Word-fil
    .do = Gem udkastet som Word-dokument (.docx), og prøv igen.
comments-role = »{ $role }« siger ikke, hvem en forfatter er
    .do = { $authors ->
        [0] Der er ingen forfattere i filen.
        [one] Skriv 1=ROLLE. Der er én forfatter i filen.
       *[other] Skriv fx 2=ROLLE. Der er { $authors } forfattere i filen.
    }
comments-author = Forfatter { $number }
comments-title = Kommentarer og ændringer
comments-nowhere = Uden for kapitlerne
comments-kind-comment = kommentar
comments-kind-answer = svar
comments-kind-replaced = ændret
comments-kind-inserted = tilføjet
comments-kind-deleted = slettet
comments-kind-moved = flyttet
comments-kind-formatted = ser anderledes ud
comments-kind-joined = delt eller samlet
comments-kind-untracked = ændret uden spor
comments-state-open = venter
comments-state-resolved = løst i Word
comments-state-taken = taget
comments-state-reworded = taget med andre ord
comments-state-left = ladt ligge
comments-certain = sikkert her
comments-likely = formentlig her
comments-unsure = måske her
comments-words = om
comments-text = tekst
comments-before = før
comments-after = nu
comments-column-id = Id
comments-column-chapter = Kapitel
comments-column-statement = Punkt
comments-column-kind = Hvad
comments-column-by = Fra
comments-column-date = Dato
comments-column-place = Stedet
comments-column-since = Siden udkastet blev sendt
comments-column-state = Status
comments-column-decision = Hvad gør vi?
comments-now = kapitlet nu
comments-since-reworded = afsnittet er ændret siden
comments-since-gone = afsnittet er ikke i kapitlet mere
comments-hidden = [vises ikke: kan være ord, der er trukket tilbage]
comments-redline = Filen viser, hvad der er ændret mellem to versioner, og de ændringer er programmets egne
    .do = Godkend i Word alle ændringer fra »{ $authority }«, gem filen, og prøv igen. Så er kun læsernes ændringer tilbage.
comments-unsent = Filen siger ikke, hvilket udkast den er. Stederne er fundet ud fra ordene, og ændringer uden spor kan ikke ses.
comments-version = Sammenlignet med: { $version }.
comments-no-version = { $blocks ->
    [one] Ét afsnit, der blev sendt ud, findes ikke i kapitlerne mere,
   *[other] { $blocks } afsnit, der blev sendt ud, findes ikke i kapitlerne mere,
} og versionen er ikke fundet. Der er sammenlignet med kapitlerne, som de er nu.
comments-counted = { $comments ->
    [0] Ingen kommentarer
    [one] Én kommentar
   *[other] { $comments } kommentarer
} og { $changes ->
    [0] ingen ændringer
    [one] én ændring
   *[other] { $changes } ændringer
}{ $open ->
    [0] . Ingen venter.
   *[other] , hvoraf { $open } venter.
}
# prepare
cli-prepare = Forbered et møde: hvem de er, hvad de har sagt, hvad der mangler, og hvad de skal have at vide
    .long =
        Siden vises på skærmen. Med --format bliver den skrevet som fil. Den er intern og må ikke udleveres; det, de skal have i hånden, laver
        ip privacy information.
    .id = Den aktør, I skal tale med, eller notatet for et planlagt møde: et id eller en titel
    .format = Hvilke formater siden skrives i: html, md, docx, pdf; uden vises den på skærmen
    .out = Hvor filerne lægges; ellers i build
    .open = Åbn siden, når den er skrevet
prepare-title = Forberedelse: { $about }
prepare-who = Hvem de er
prepare-missing = Det mangler
prepare-ask = Spørg om
prepare-tell = Det skal de have at vide
prepare-said = Det har de sagt før, og det blev det til
prepare-line = { $label }: { $value }
prepare-waiting = { $points ->
    [one] Ét udsagn venter på en tilbagemelding.
   *[other] { $points } udsagn venter på en tilbagemelding.
}
prepare-not-told = { $note }: deltagerne har ikke fået at vide, hvad der sker med det, de siger.
prepare-no-consent = { $note }: der er ikke noteret noget samtykke.
prepare-no-evidence = { $note }: det fremgår ikke, hvor samtykket ligger.
prepare-nothing-missing = Intet mangler med dem.
prepare-no-questions = Temaet har ingen spørgsmål endnu.
prepare-no-themes = Der er ingen temaer at spørge om endnu.
prepare-terms-open = Aftal med dem, hvad I må bruge: kun tælle det med, gengive det, citere uden navn eller citere med organisationens navn.
prepare-hand-out = Det, de skal have i hånden, laver: ip privacy information{ $note }
prepare-nothing-said = De er ikke hørt før.
prepare-earlier = { $notes ->
    [one] Dertil kommer ét notat, som ikke er gengivet her.
   *[other] Dertil kommer { $notes } notater, som ikke er gengivet her.
}
prepare-became = { $words } → { $became }
prepare-against = taler imod { $points }
prepare-mentioned = er fortalt i { $chapters }
prepare-waits = venter på en tilbagemelding
prepare-other-themes = Spørgsmål til de andre temaer ({ $themes }) står i: ip show TEMA
prepare-out = { $note } er trukket tilbage, slettet eller under behandling, så der er intet at forberede
    .do = Forbered mødet med aktøren i stedet: ip prepare AKTØR
# search
cli-search = Find det, der er sagt og skrevet
    .long =
        Et ord findes i alle sine former (barn finder børnene), i begge stavemåder (aa og å, ae og æ, oe og ø) og som del af et
        sammensat ord, når resten også er et ord i projektet (sprog finder sprogundervisning). Er der flere ord, skal de alle stå
        samme sted.

        Det, der er trukket tilbage, slettet eller under behandling, vises ikke.
    .words = Ordene; sæt anførselstegn om dem, hvis de skal stå præcis sådan og efter hinanden: "god tid"
    .kind = Kun det af én slags; ellers uddrag, notater, punkter, tilbagemeldinger og temaer
    .theme = { cli-list.theme }
    .stakeholder = { cli-list.stakeholder }
    .method = { cli-list.method }
    .goal = { cli-list.goal }
    .by = { cli-list.by }
    .publish = { cli-list.publish }
    .journal = { cli-list.journal }
    .since = { cli-list.since }
    .until = { cli-list.until }
    .format = Hvordan det, der er fundet, vises
ask-search = Hvilke ord leder du efter?
search-no-word = »{ $text }« har hverken bogstaver eller tal
    .do = Skriv de ord, du leder efter, for eksempel: ip search tolk læge
search-kind = { $kind } ({ $count })
search-form = { $word }: en form af »{ $asked }«
search-part = { $word }: sammensat med »{ $asked }«
search-more = { $count } til: ip search { $words } --kind { $kind }
search-beside = { $count } { $kind }: ip search { $words } --kind { $word }
search-beside-heading = Ordene står også andre steder
search-missing = »{ $word }« står ingen steder.
search-near = »{ $word }« står ingen steder. Mente du { $near }?
search-apart = Ordene står der, men ikke alle samme sted.
search-filtered = Ordene står der, men ikke i det, der er valgt.
search-or = { $first } eller { $last }
search-resting = { $notes ->
    [one] Et notat er under behandling; i det er der ikke søgt.
   *[other] { $notes } notater er under behandling; i dem er der ikke søgt.
}
# coverage
cli-coverage = Hvem er hørt om hvad, og hvad mangler?
    .rows = Rækkerne: theme, goal, stakeholder eller method; ellers stakeholder
    .columns = Kolonnerne: theme, goal, stakeholder eller method; ellers theme
    .count = Det, der tælles: notes (notater), passages (uddrag) eller participants (deltagere)
    .fail = Slut med kode 1, hvis noget mangler
    .format = Hvordan tallene vises
    .out = Filen, som arbejdsbogen (xlsx) skrives i; ellers en fil i build. - sender den videre
coverage-same = Rækker og kolonner kan ikke begge være { $word }.
    .do = Vælg to forskellige: theme, goal, stakeholder eller method.
coverage-doubt = { $errors ->
    [one] Tallene kan være forkerte: der er 1 fejl i projektet. Se den: ip check
   *[other] Tallene kan være forkerte: der er { $errors } fejl i projektet. Se dem: ip check
}
coverage-none-theme = Der er ingen temaer endnu. Tilføj det første: ip add-theme
coverage-none-goal = Der er ingen mål endnu. Tilføj det første: ip add-goal
coverage-none-stakeholder = Der er ingen aktører endnu. Tilføj den første: ip add-stakeholder
coverage-notes = { $notes ->
    [one] 1 notat
   *[other] { $notes } notater
}
coverage-planned = { $notes ->
    [one] 1 planlagt
   *[other] { $notes } planlagte
}
coverage-uncoded = { $notes } uden kodning
coverage-expected = { $notes } høringssvar, der ikke er kommet
coverage-no-targets = Projektet har ikke sat mål for, hvem der skal høres. Det gøres i policy.yaml under »coverage«.
coverage-no-gaps = Intet mangler. Alle mål er nået.
coverage-gaps = { $gaps ->
    [one] 1 mangel.
   *[other] { $gaps } mangler.
}
coverage-gaps-awaited = { $gaps } er på vej.
coverage-gaps-planned = { $gaps } kan lukkes med planen.
coverage-gaps-choice = { $gaps } kræver et valg.
coverage-have = { $have } af { $need }
coverage-have-awaited = { $have } af { $need } ({ $awaited } på vej)
coverage-more-gaps = … og { $more } andre steder. Se dem alle: ip coverage --format json
coverage-plan-cut = Planen er ikke færdig: Der er flere mål, end den kan regne igennem. Den begynder med det, der lukker mest; kør den igen, når noget af det er gjort.
coverage-plan = { $inquiries ->
    [one] Sådan kan de lukkes, med én samtale eller ét møde:
   *[other] Sådan kan de lukkes, med { $inquiries } samtaler og møder:
}
coverage-inquiry = { $method }: { $stakeholder }, om { $themes }
coverage-inquiry-open = { $method }: { $stakeholder }
coverage-times = { $times } gange
coverage-closes = giver { $units } af det, der mangler
coverage-more-inquiries = … og { $more } til. Se dem alle: ip coverage --format json
coverage-choices = { $choices ->
    [one] Her skal I vælge:
   *[other] Her skal I vælge, { $choices } steder:
}
coverage-more-choices = … og { $more } til. Se dem alle: ip coverage --format json
coverage-from-manifest = Målene står i policy/policy.yaml under »coverage«.
coverage-from-defaults = Projektet har ingen mål af sine egne. Disse gælder, til I skriver jeres i policy.yaml under »coverage«:
cli-schema = Beskriv en slags filer for et skriveprogram (for it-folk)
    .kind = Hvilken slags filer
    .long =
        JSON Schema, som fx VS Code kan bruge, til at foreslå nøgler og rette fejl, mens man skriver. Gem beskrivelsen i en fil, og peg på den i programmets indstilling yaml.schemas.
cli-explain = Forklar en regel
    .rule = Reglens navn; uden navn vises alle regler
cli-rename = Omdøb overalt
    .id = Det, der skal have et nyt navn: et id, eller NOTAT#UDDRAG
    .new = Det nye navn; et kapitel flyttes med et nyt nummer: 40-sundhed
    .dry_run = Vis, hvad der ville blive ændret, og gør ikke andet
cli-show = Vis én ting og det, der henviser til den
    .id = Id for det, der skal vises: sundhed, theme/sundhed eller notat#uddrag
    .format = Hvordan det vises
cli-completions = Lad Tab-tasten kende projektets id’er (for it-folk)
    .shell = Hvilken shell; med --install ellers den, der kører
    .install = Skriv det, hvor shellen læser det, i stedet for at vise det
    .long =
        Skriver det, som shellen skal læse, når den starter. I bash fx: source <(ip completions bash)
completions-installed = Det virker i { $shell }, næste gang en terminal bliver åbnet. Skriv ip og et mellemrum, og tryk Tab.
completions-which = Hvilken shell? Vælg mellem: { $shells }
completions-homeless = Det vides ikke, hvor dine egne filer ligger på denne maskine (HOME er ikke sat)
completions-foreign = Filen { $path } er ikke lavet af ip og bliver ikke skrevet over
    .do = Flyt den, eller skriv det selv ind: ip completions viser, hvad der skal stå.
cli-man = Skriv manualsider (for it-folk)
    .dir = Mappen, de skrives i; uden den vises de
    .dry_run = Vis, hvad der ville blive skrevet, og gør ikke andet

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
value-column = HVAD=KOLONNE
value-command = KOMMANDO
value-options = VALG
value-dim = HVAD
value-dir = MAPPE
value-format = FORMAT
value-id = ID
value-rule = REGEL
value-when = HVORNÅR
value-kind = SLAGS
value-date = DATO
value-memo = NOTAT
value-since = DAG-ELLER-VERSION
value-file = FIL
value-path = STED
value-text = TEKST
value-method = METODE
value-publish = BRUG
value-word = ORD
value-words = ORD
value-unit = ENHED
value-number = TAL
value-outcome = SVAR
value-old = FØR
value-new = EFTER
value-who = HVEM
value-name = NAVN
value-statement = PUNKT
value-message = BESKED
value-address = ADRESSE
value-save = GEMT
value-shell = SHELL

# list
list-codes = --codes kan kun bruges med --format csv, ikke med { $format }.
    .do = Skriv --format csv --codes. JSON har altid formatets egne ord.
table-out = --out kan kun bruges med --format xlsx, ikke med { $format }.
    .do = Skriv --format xlsx, eller send det, der vises, til en fil: > FIL
table-no-name = { $path } er ikke navnet på en fil.
    .do = Skriv et filnavn efter --out, fx liste.xlsx.
table-terminal = En arbejdsbog kan ikke vises i terminalen.
    .do = Send den til et andet program eller en fil, eller skriv --out med et filnavn.
list-goal = Mål
list-theme = Tema
list-themes = Temaer
list-goals = Mål
list-vision = Vision
list-status = Status
list-notes = Notater
list-cited = Nævnt
list-stakeholder = Aktør
list-kind = Slags
list-part-of = Del af
list-declined = × sagt nej
list-note = Notat
list-how = Hvordan
list-about = Hvem og hvad
list-agenda = dagsorden: { $themes }
list-awaited = +1 = planlagt eller ikke kodet endnu
list-publish-none = tælles kun med
list-publish-summary = må gengives
list-publish-quote = må citeres
list-publish-named = må citeres med navn
list-example = eksempel
list-passage = Uddrag
list-coded = Hvad, hvordan og af hvem
list-unnamed = { $note }, linje { $line }
list-chapter = Kapitel
list-owner = Skrives af
list-statements = Punkter
list-lix = LIX
list-lix-few = (LIX) = under 100 ord, så tallet siger ikke meget
list-lix-whole = I alt: LIX { $lix } ({ $level }), { $words } ord
list-lix-whole-few = I alt: LIX ({ $lix }), { $words } ord
list-unsupported = { $count } uden grundlag
list-statement = Punkt
list-support = Grundlag
list-count-notes = { $count ->
    [one] { $count } notat
   *[other] { $count } notater
}
list-count-groups = { $count ->
    [one] { $count } aktør
   *[other] { $count } aktører
}
list-count-sources = { $count ->
    [one] { $count } kilde
   *[other] { $count } kilder
}
list-count-against = { $count } imod
list-answer = Tilbagemelding
list-outcome = Udfald
list-to = Svar på
list-source = Kilde
list-author = Forfatter
list-date = År
list-group = Gruppe
list-members = Medlemmer
list-reports-to = Refererer til
list-seats = { $seats } pladser
list-phase = Fase
list-period = Hvornår
list-after = Efter
list-milestone = Milepæl
list-due = Hvornår
list-reached = nået { $day }
list-unit = Enhed
list-requires = På plads først
list-version = Version
list-remark = Kommentar
list-remark-chapter = Kapitel
list-remark-by = Fra
list-request = Anmodning
list-deadline = Frist
list-right = Hvad og hvornår
list-day = Dag
list-sent-to = Sendt til
list-nothing = Ingen { $kind } passer.
list-bad-date = »{ $value }« er ikke en dato ({ $flag })
    .do = Skriv for eksempel 2018-03-14, 14.3.2018 eller 2018-03.
list-misplaced-filter = { $flag } kan ikke vælge mellem { $kind }
    .do = Det kan bruges til: { $kinds }
yes = ja
no = nej

# show
show-aspects = Temaets aspekter
show-aspect = { $passages ->
    [one] { $passages } uddrag
   *[other] { $passages } uddrag
} i { $notes ->
    [one] { $notes } notat
   *[other] { $notes } notater
}
show-parts = Hører under aktøren
show-notes = Notater
show-awaited = Notater på vej
show-support = Bygger på
show-pointers = Henvisninger hertil
show-nothing = Intet henviser hertil.

# review
cli-review = Bekræft, at punkter er genlæst, eller godkend citater
    .statements = Et punkt, fx sundhed#tolk, eller et kapitel: alle dets punkter
    .all = Alle punkter
    .quotes = Godkend de citater, der må offentliggøres, et ad gangen
    .approve = Citater, der må offentliggøres, fx sundhed@1a2b3c4d
    .reject = Citater, hvis godkendelse tages tilbage
    .by = Den enhed, der godkender
    .format = Vis alle citater i stedet for at spørge
    .dry_run = Vis, hvad der ville blive skrevet
    .long =
        Skriver i policy/reviewed.yaml, at et punkt er læst sammen med det, det bygger på, som det ser ud nu. Bliver et af uddragene eller punktet selv ændret bagefter, siger ip check det. Ved en skærm kan du vælge mellem dem, der mangler.

        Et citat kommer kun med i den offentlige udgave, når et menneske har godkendt det. Med --quotes viser ip hvert citat, der venter, sammen med notatets vilkår, gruppen og det, du skal se efter. Bliver citatet ændret, skal det godkendes igen. Højst to citater fra samme notat kommer med.
review-header = Skrives af ip review: én linje for hvert punkt, der er læst sammen med sit grundlag, og for hvert godkendt citat.
review-nothing = Hvilke punkter er læst igen?
    .do = Skriv dem, fx ip review sundhed#tolk, eller brug --all.
review-broken = Listen over genlæste punkter har fejl: { $path }
    .do = Intet er skrevet. Ret fejlene først: ip check
review-done = { $statements ->
    [0] Intet var ændret, siden punkterne blev læst.
    [one] Det er noteret, at 1 punkt er læst sammen med sit grundlag.
   *[other] Det er noteret, at { $statements } punkter er læst sammen med deres grundlag.
}{ $gone ->
    [0] {""}
    [one] {" "}1 punkt, der ikke findes mere, er taget af listen.
   *[other] {" "}{ $gone } punkter, der ikke findes mere, er taget af listen.
}
review-would = Intet er skrevet endnu. { $statements ->
    [0] Ingen punkter ville blive noteret.
    [one] 1 punkt ville blive noteret.
   *[other] { $statements } punkter ville blive noteret.
}
review-new = ikke læst før
review-changed = ændret siden
review-gone = findes ikke mere
review-never = ikke læst før
review-outdated = skal genlæses
ask-review = Hvilke punkter er læst sammen med deres grundlag?
review-quotes-which = Hvilke citater må offentliggøres?
    .do = Se dem med --format json, og skriv så fx --approve sundhed@1a2b3c4d --by Integration.
review-quotes-nothing = Udkastet bruger ingen citater.
review-quotes-none = Ingen citater venter på at blive godkendt.
review-quotes-unmarked = Her står ord fra notaterne uden anførselstegn, så der bliver ikke spurgt om dem: { $places }. Skriv dem om, eller sæt dem i anførselstegn med en henvisning.
review-quotes-would = Intet er skrevet endnu.
review-quotes-done = { $new ->
    [0] Ingen citater er blevet godkendt.
    [one] 1 citat er blevet godkendt til offentliggørelse.
   *[other] { $new } citater er blevet godkendt til offentliggørelse.
}{ $taken ->
    [0] {""}
    [one] {" "}1 godkendelse er taget tilbage.
   *[other] {" "}{ $taken } godkendelser er taget tilbage.
}{ $gone ->
    [0] {""}
    [one] {" "}1 godkendt citat, der ikke er i udkastet mere, er taget af listen.
   *[other] {" "}{ $gone } godkendte citater, der ikke er i udkastet mere, er taget af listen.
}{ $waits ->
    [0] {""}
    [one] {" "}1 citat venter stadig.
   *[other] {" "}{ $waits } citater venter stadig.
}
review-quotes-surplus = Af notatet { $note } kommer de to første godkendte citater i udkastet med. { $quotes ->
    [one] 1 godkendt citat udelades.
   *[other] { $quotes } godkendte citater udelades.
}
review-quote-unknown = Udkastet har intet citat, der hedder { $id }
    .do = Se citaterne med ip review --quotes --format table. Et citat, der er ændret, har fået et nyt navn.
review-quote-unknown-near = Udkastet har intet citat, der hedder { $id }
    .do = Mente du { $near }? Et citat, der er ændret, har fået et nyt navn.
review-quote-several = Flere citater begynder med { $id }
    .do = Skriv flere af fingeraftrykkets tegn; ip review --quotes --format json viser dem alle.
review-quote-forbidden = Notatet tillader ikke, at { $id } bliver citeret
    .do = Tag citatet ud af udkastet.
review-quote-number = Citat { $number } af { $all }
review-quote-chapter = Kapitel
review-quote-note = Samtale
review-quote-groups = Gruppe
review-quote-terms = Vilkår
review-quote-cues = Se efter
review-quote-crowded = { $quotes ->
    [2] To citater fra samme notat er
   *[other] { $quotes } citater fra samme notat er
} allerede godkendt. Kun de to første i udkastet kommer med.
review-quote-approved = må offentliggøres
review-quote-taken = godkendelsen tages tilbage
quote-state-waits = ikke godkendt
quote-state-approved = godkendt
quote-state-surplus = godkendt, men et af flere end to
quote-state-forbidden = må ikke citeres
quote-cue-third-person = en anden person
quote-cue-small-number-in-words = få personer
quote-cue-place = et sted
ask-quotes-by = Hvilken enhed godkender citaterne?
    .help = Fx Integration eller Styregruppen; aldrig en persons navn
ask-quote = Må citatet offentliggøres?
ask-quote-no = Nej, ikke som det står her
ask-quote-yes = Ja, det må offentliggøres

# trace
cli-trace = Følg et udsagn til udkastet, eller tilbage
    .id = Hvor der skal begyndes: notat#uddrag, kapitel#punkt, et tema, en aktør, et kapitel, en kilde
    .format = Hvordan det vises
    .long =
        Fra et uddrag til alle punkter, der hviler på det. Fra et punkt til alt, hvad det bygger på, for og imod. Fra et tema, en aktør, et notat eller en kilde til alt, der er sagt, og alt, der er skrevet.
trace-for = Det taler for
trace-against = Det taler imod
trace-open = Åbent spørgsmål: der er grundlag både for og imod, og ingen har besluttet, hvad der gælder. Det er styregruppens valg.
trace-decided = Der er grundlag både for og imod. Der er truffet en beslutning.
trace-rests = Det bygger på det
trace-statements = { $statements ->
    [one] Ét punkt
   *[other] { $statements } punkter
}
trace-said = { $passages ->
    [0] Det er sagt
    [one] Det er sagt: 1 uddrag
   *[other] Det er sagt: { $passages } uddrag i { $notes ->
        [one] 1 notat
       *[other] { $notes } notater
    }
}
trace-cited = { $passages ->
    [0] Det bygger kapitlet på
    [one] Det bygger kapitlet på: 1 uddrag
   *[other] Det bygger kapitlet på: { $passages } uddrag i { $notes ->
        [one] 1 notat
       *[other] { $notes } notater
    }
}
trace-answered = Det er svaret på
trace-written = { $statements ->
    [0] Det er skrevet
    [one] Det er skrevet: 1 sted i udkastet
   *[other] Det er skrevet: { $statements } steder i udkastet
}
trace-concerned = Punkter, som svaret gælder eller har ændret
trace-sources = Skriftlige kilder
trace-answers = Det er besluttet
trace-nothing-said = Intet.
trace-nothing-written = Intet i udkastet bygger på det.
trace-reviewed = Punktet er læst sammen med sit grundlag, som det er nu.
trace-outdated = ! Skal genlæses: punktet eller det, det bygger på, er ændret, siden de to sidst blev læst sammen. Se hvad: ip check
trace-moved = ændret siden
trace-cited-against = nævnt imod
trace-cited-both = nævnt både for og imod
trace-whole = hele notatet er nævnt
trace-unnamed = tekst uden navn
trace-contradicted = modsagt

# man
man-heading-name = NAVN
man-heading-synopsis = BRUG
man-heading-description = BESKRIVELSE
man-heading-version = VERSION
man-foreign-file = Filen er ikke lavet af ip og bliver ikke overskrevet: { $path }
    .do = Intet er skrevet. Flyt filen, eller vælg en anden mappe.
man-not-written = Filen kunne ikke skrives: { $path } ({ $why })
    .do = Vælg en anden mappe, eller spørg it.

# lookup
found-by-title = »{ $asked }« læses som { $kind } { $id }.
unknown-id = Intet hedder »{ $id }«
    .do = Se, hvad der findes: ip list { $kind }
unknown-id-near = Intet hedder »{ $id }«
    .do = Mente du »{ $near }«?
other-kind-id = »{ $id }« er navnet på noget andet: { $kind }
    .do = Se det med: ip show { $id }
ambiguous-id = »{ $id }« kan være flere ting
    .do = Skriv, hvilken du mener: { $ids }

no-project = Her er intet projekt: { $directory }
    .do = Gå til projektets mappe, eller lav et nyt: ip init MAPPE

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
write-in-the-way = Der ligger en fil, hvor der skulle være en mappe, eller en mappe, hvor der skulle være en fil: { $path }
    .do = Intet er ændret. Flyt det, der ligger der, og prøv igen.
write-name = Computeren kan ikke have en fil med det navn: { $path }
    .do = Intet er ændret. Vælg et kortere navn.
write-unread = En fil kan ikke læses til ende: { $path }
    .do = Intet er skrevet, for det, der står i den, ville gå tabt. Ret den først: ip check
machine-gone = en mappe eller fil på vejen er væk
machine-elsewhere = den ligger på et andet drev
machine-interrupted = det tog for lang tid eller blev afbrudt
machine-busy = et andet program bruger den
machine-memory = der er ikke hukommelse nok
machine-network = netværksdrevet kan ikke nås
print-full = Disken er fuld: Ikke alt det, der blev bedt om, kunne skrives
    .do = Det, der ligger der nu, er ikke helt. Slet noget, du ikke har brug for, og kør kommandoen igen.
print-failed = Det, der blev bedt om, kunne ikke skrives ({ $why })
    .do = Det, der ligger der nu, er ikke helt. Kør kommandoen igen.
write-failed = Filen kunne ikke skrives: { $path } ({ $why })
    .do = Intet er ændret. Prøv igen, eller spørg it.
write-journal = Listen over ufærdigt arbejde kan ikke læses: { $path }
    .do = Se med git status, hvad der er ændret. Ret det, og slet filen.
write-unfinished = Arbejdet standsede halvvejs ved { $path }: { $why }
    .do = Når det er løst, så kør kommandoen igen. Den gør arbejdet færdigt.
write-unfinished-full = disken er fuld
write-unfinished-changed = filen er ændret, siden den blev læst
write-unfinished-closed = der må ikke skrives der
files-changed = { $files ->
    [one] { $paths } blev ændret, mens den blev læst, så der er ikke vist noget.
   *[other] Filer blev ændret, mens de blev læst, så der er ikke vist noget: { $paths }
}
    .do = Kør kommandoen igen.
unfinished = »{ $command }« blev afbrudt, før den var færdig
    .do = Kør den igen. Så bliver den gjort færdig.
recovered-done = »{ $command }« blev afbrudt sidste gang. Nu er den gjort færdig.
recovered-undone = »{ $command }« kunne ikke gennemføres sidste gang. Nu er alt, som det var før.
recovered-left = Filen { $path } blev ændret i mellemtiden og er ladt i fred. Se den efter: ip check

# saving
git-none = Versioner kan ikke gemmes her: programmet git mangler på maskinen
    .do = I kan skrive, finde fejl og lave udkastet uden. Men I kan ikke gemme versioner, fortryde, se, hvad der er ændret, eller sende til de andre. Bed it-afdelingen om at installere git.
git-no-repository = Der er endnu ikke gemt noget her
    .do = Gem den første version: ip save
git-foreign = En anden bruger på maskinen ejer mappen { $path }, så der kan ikke gemmes i den
    .do = Stoler du på den, der ejer den, så bed it-afdelingen om at godkende den (git config --global --add safe.directory "{ $path }").
git-locked = Et andet program er ved at gemme i mappen, eller det blev afbrudt og spærrer endnu ({ $path })
    .do = Vent et øjeblik, og prøv igen. Hjælper det ikke, så tag spærringen væk: ip doctor --unlock
git-detached = Mappen viser en ældre version. Det, der blev gemt nu, ville ingen kunne finde igen
    .do = Det, du har skrevet, er der stadig. Bed den, der hjælper jer med it, om at føre mappen frem igen (git switch).
git-midway = Noget, som nogen begyndte på i mappen, er ikke gjort færdigt (git { $operation })
    .do = Det, du har skrevet, er der stadig. Bed den, der hjælper jer med it, om at gøre det færdigt eller opgive det (git { $operation } { $end }).
git-nameless = Det vides ikke, hvem der gemmer
    .do = Skriv dit navn og din mailadresse én gang, så bliver de husket: ip save --name NAVN --email ADRESSE
git-refused =
    Et program, som nogen har sat til at se efter, før der gemmes ({ $hook }), siger nej:
    { $why }
    .do = Intet er gemt, og det, du har skrevet, er der stadig. Ret det, det nævner, eller spørg den, der har sat det op.
git-unsigned = Det, der gemmes på denne maskine, skal underskrives, og det lykkedes ikke ({ $why })
    .do = Intet er gemt, og det, du har skrevet, er der stadig. Bed it-afdelingen om at se på din nøgle (git config commit.gpgSign).
git-full = Disken er fuld
    .do = Det, du har skrevet, er der stadig. Slet noget, du ikke skal bruge, og prøv igen.
git-closed = Du må ikke skrive, hvor versionerne ligger (mappen .git)
    .do = Det, du har skrevet, er der stadig. Bed den, der ejer mappen, eller it-afdelingen om lov.
git-broken = Det sted, hvor versionerne ligger, er beskadiget ({ $why })
    .do = Det, du har skrevet, er der stadig. Tag en kopi af hele mappen, før nogen rører den, og bed it-afdelingen om hjælp (git fsck).
git-ignored = Listen .gitignore siger, at det her ikke må gemmes: { $paths }
    .do = Fjern linjen i .gitignore, hvis det skal gemmes alligevel.
git-changed = Noget blev ændret, mens der blev gemt
    .do = Det, du har skrevet, er der stadig. Prøv igen.
git-gone = Det sted, der sendes til, findes ikke mere, eller du har ikke adgang til det
    .do = Intet er sendt, og det, I har gemt, er her stadig. Spørg den, der har oprettet stedet.
git-unreachable = Det sted, der sendes til, svarer ikke ({ $why })
    .do = Intet er sendt, og det, I har gemt, er her stadig. Se, om der er forbindelse til nettet, og prøv igen senere.
git-password = Det sted, der sendes til, lukker dig ikke ind uden adgangskode eller nøgle
    .do = Intet er sendt, og det, I har gemt, er her stadig. Prøv igen i en terminal, så du kan blive spurgt. Hjælper det ikke, så spørg it-afdelingen.
git-unknown-host = Det er uvist, om det sted, der sendes til, er det, det giver sig ud for
    .do = Intet er sendt, og det, I har gemt, er her stadig. Bed it-afdelingen om at godkende maskinen (ssh known_hosts).
git-newer = Nogen har sendt noget imens
    .do = Intet er sendt, og det, I har gemt, er her stadig. Prøv igen.
git-declined = Det sted, der sendes til, tager ikke imod det ({ $why })
    .do = Intet er sendt, og det, I har gemt, er her stadig. Spørg den, der har oprettet stedet.
git-stopped = Programmet git blev stoppet undervejs
    .do = Det, du har skrevet, er der stadig. Prøv igen. Sker det hver gang, så er disken måske fuld: spørg it-afdelingen.
git-failed = Det lykkedes ikke ({ $why })
    .do = Det, du har skrevet, er der stadig. Prøv igen, eller spørg it-afdelingen.

# rename
ask-rename-what = Hvad skal have et nyt navn?
ask-rename-new = Hvad skal »{ $id }« hedde?
ask-rename-help = Små bogstaver fra a til z, tal og bindestreg
rename-done =
    »{ $old }« hedder nu »{ $new }«.
    { $references ->
        [0] Ingen henvisninger skulle rettes.
        [one] Én henvisning er rettet.
       *[other] { $references } henvisninger er rettet i { $files ->
            [one] én fil
           *[other] { $files } filer
        }.
    }
rename-would =
    Intet er ændret endnu. »{ $old }« ville få navnet »{ $new }«.
    { $references ->
        [0] Ingen henvisninger skulle rettes.
        [one] Én henvisning skulle rettes.
       *[other] { $references } henvisninger skulle rettes i { $files ->
            [one] én fil
           *[other] { $files } filer
        }.
    }
rename-nothing = »{ $id }« findes ikke
    .do = Se, hvad der findes, fx temaerne: ip list theme
rename-nothing-near = »{ $id }« findes ikke
    .do = Mente du »{ $near }«?
rename-ambiguous = »{ $id }« kan være flere ting
    .do = Skriv en af dem: { $choices }
rename-twice = Flere steder hedder »{ $id }«: { $paths }
    .do = Giv først det ene et andet navn i filen selv.
rename-same = »{ $id }« hedder allerede det
    .do = Vælg et andet navn.
rename-taken = »{ $id }« findes allerede
    .do = Intet er ændret. Vælg et andet navn.
rename-spelling = »{ $id }« kan ikke være et navn her
    .do = Brug små bogstaver fra a til z, tal og bindestreg.
rename-spelling-near = »{ $id }« kan ikke være et navn her
    .do = Brug små bogstaver fra a til z, tal og bindestreg. Skriv for eksempel: { $right }
rename-letter = »{ $id }« begynder ikke med et bogstav
    .do = Sæt et bogstav forrest.
rename-reserved = »{ $id }« betyder noget andet for computeren
    .do = Vælg et andet navn.
rename-key = »{ $id }« kan ikke være en kildes navn
    .do = Brug bogstaver, tal, bindestreg, punktum og kolon, og slut med et bogstav eller et tal.
rename-elsewhere = »{ $id }« kan få et andet navn, men ikke flyttes til en anden fil
    .do = Skriv kun det nye navn.
rename-unclear = { $path }, linje { $line }: »{ $id }« kan være flere ting
    .do = Skriv der, hvad der menes: { $choices }
rename-hidden = { $path }, linje { $line }: »{ $id }« står i en fil med fejl og kan være en henvisning
    .do = Intet er ændret. Ret først fejlene: ip check
rename-unreadable = Filen kan ikke læses og kan rumme henvisninger: { $path }
    .do = Intet er ændret. Ret først fejlene: ip check

usage-unknown-argument = { $argument } kendes ikke her.
usage-unknown-word = Jeg forstår ikke »{ $argument }« her. Sæt navne med mellemrum i anførselstegn.
usage-instead-add = Tilføj noget nyt: ip add-interview (et notat), ip add-theme, ip add-goal, ip add-stakeholder, ip add-chapter, ip add-answer, ip add-group, ip add-phase eller ip add-milestone
usage-instead-build = Lav udkastet som webside, PDF eller Word, og se det: ip build --open
usage-instead-check = Find fejl: ip check
usage-instead-coverage = Se, hvem der er hørt om hvad: ip coverage
usage-instead-delete = Der er ingen kommando, som sletter. Se først, hvad der henviser til det: ip show ID. Slet så filen selv; ip check viser, hvad der mangler bagefter.
usage-instead-diff = Se, hvad der er ændret: ip diff VERSION
usage-instead-edit = Ret i filen med dit eget skriveprogram; ip show ID viser, hvor den ligger. Et andet navn overalt: ip rename ID NYT
usage-instead-explain = Få en fejl forklaret: ip explain
usage-instead-init = Opret et projekt: ip init
usage-instead-open = Åbn et projekt: ip open MAPPE. Lav udkastet, og se det: ip build --open
usage-instead-cite = Find henvisningen til et uddrag: ip cite ORD
usage-instead-search = Søg efter det, der er sagt og skrevet: ip search ORD
usage-instead-list = Se, hvad der er: ip list note, ip list passage, ip list theme og så videre. Søg efter ord: ip search ORD
usage-instead-report = Lav et notat til styregruppen, høringen eller deltagerne: ip report
usage-instead-save = Gem en version af projektet: ip save. Giv udkastet et navn: ip mark
usage-instead-show = Se én ting og det, der henviser til den: ip show ID
usage-instead-status = Se, hvor arbejdet står: ip status
usage-instead-sync = Hent de andres arbejde, og send jeres: ip sync
usage-instead-undo = Før tilbage til, som det var før: ip undo. Se, hvad der er gemt: ip history
usage-instead-versions = Se, hvad der er gemt: ip history. Se navngivne versioner: ip list version. Giv udkastet et navn: ip mark
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

# versions
version-now = udkastet, som det er nu
version-file-now = nu
version-named = »{ $name }« ({ $day })
version-on = { $day }
version-commit = »{ $name }« ({ $day })
version-unknown = Ingen version hedder »{ $name }«
    .do = Skriv et navn fra policy/versions.yaml eller en dato, fx 2018-05-01. For it-folk: alt, hvad git kender, fx HEAD~1.
version-unknown-near = Ingen version hedder »{ $name }«
    .do = Mente du »{ $near }«?
version-unsaved = »{ $name }« er ikke i historikken: udkastet blev ikke gemt i git, mens det var sådan
    .do = Vælg en anden version, eller skriv en dato, fx 2018-05-01.
version-too-early = Historikken begynder efter den { $day }
    .do = Vælg en senere dag.
version-too-early-here = Historikken er kun delvist hentet til denne maskine og går ikke tilbage til den { $day }
    .do = Hent resten med: git fetch --unshallow
version-no-project = Den { $day } var der endnu intet projekt i denne mappe
    .do = Vælg en senere dag.
version-no-history = Der er endnu ikke gemt noget i historikken
    .do = Gem projektet, som det er: ip save
history-no-git = Det kan ikke ses, hvordan udkastet var før: programmet git findes ikke her
    .do = Installer git, eller bed it om det. Alt andet virker uden.
history-none = Det kan ikke ses, hvordan udkastet var før: projektet har ingen historik
    .do = Begynd den: ip save
history-foreign = Det kan ikke ses, hvordan udkastet var før: en anden bruger på maskinen ejer mappen { $path }
    .do = Stoler du på den, der ejer den, så skriv: git config --global --add safe.directory "{ $path }"
history-failed = Det kan ikke ses, hvordan udkastet var før: { $why }
    .do = Prøv med: git status. Virker det heller ikke, så spørg it.

# save
cli-save = Gem en version af projektet
    .message = Hvad I har gjort, i få ord; ellers skriver programmet det selv
    .name = Dit navn, hvis programmet ikke kender det
    .email = Din mailadresse, hvis programmet ikke kender den
    .dry_run = Vis, hvad der ville blive gemt, og gør ikke andet
    .long =
        Gemmer alt, hvad der er projektets: policy/, stakeholders/, interviews/ og templates/. Det, der ligger i private/, og andres filer bliver aldrig gemt. Fejl holder ikke noget tilbage, for det, der er begyndt, skal også gemmes; kun persondata og steder, hvor to udgaver støder sammen, skal rettes først. ip history viser, hvad der er gemt, og ip undo fører tilbage.
save-remembered = Fra nu af bliver der gemt som { $name } <{ $email }>.
save-first = Første version
save-more = og mere
save-message = beskeden
save-done = Gemt: { $words }
save-nothing = Der er intet nyt at gemme.
save-dry-run = Intet er gemt endnu.
save-errors = { $errors ->
    [one] Der er 1 fejl i projektet. Den er gemt med. Se den: ip check
   *[other] Der er { $errors } fejl i projektet. De er gemt med. Se dem: ip check
}
save-refused = { $errors ->
    [one] Intet er gemt. Det, der står her, kan ikke tages tilbage, når det først er gemt. Ret det, og gem igen.
   *[other] Intet er gemt. De { $errors } ting, der står her, kan ikke tages tilbage, når de først er gemt. Ret dem, og gem igen.
}
save-refused-message = Intet er gemt. Skriv en anden besked, og gem igen.
save-ignored = Det her bliver ikke gemt, for listen .gitignore siger nej: { $paths }
save-bad-author = »{ $text }« kan ikke stå som navn eller adresse
ask-save-name = Hvad hedder du?
ask-save-email = Hvad er din mailadresse?
ask-save-help = Det står ved det, du gemmer, så de andre ved, hvem de kan spørge. Det bliver husket.
save-added-note = { $number ->
    [one] 1 nyt notat
   *[other] { $number } nye notater
}
save-added-stakeholder = { $number ->
    [one] ny aktør
   *[other] { $number } nye aktører
}
save-added-theme = { $number ->
    [one] nyt tema
   *[other] { $number } nye temaer
}
save-added-goal = { $number ->
    [one] nyt mål
   *[other] { $number } nye mål
}
save-added-chapter = { $number ->
    [one] nyt kapitel
   *[other] { $number } nye kapitler
}
save-added-answer = { $number ->
    [one] 1 ny tilbagemelding
   *[other] { $number } nye tilbagemeldinger
}
save-added-memo = { $number ->
    [one] ny skabelon
   *[other] { $number } nye skabeloner
}
save-one-policy = oplysningerne om dokumentet
save-one-process = processen
save-one-organisation = organisationen
save-one-source = kilderne
save-one-version = listen over versioner
save-one-reviewed = listen over genlæste punkter
save-one-feedback = afgørelser om kommentarer
save-one-request = listen over anmodninger
save-added = { $name } tilføjet
save-changed = { $name } rettet
save-renamed = { $name } omdøbt
save-removed = { $name } slettet
save-several-changed = { $number } { $name } rettet
save-several-renamed = { $number } { $name } omdøbt
save-several-removed = { $number } { $name } slettet
save-became-added = ny
save-became-changed = rettet
save-became-renamed = omdøbt
save-became-removed = slettet
save-file-added = { $number ->
    [one] 1 anden fil tilføjet
   *[other] { $number } andre filer tilføjet
}
save-file-changed = { $number ->
    [one] 1 anden fil rettet
   *[other] { $number } andre filer rettet
}
save-file-renamed = { $number ->
    [one] 1 anden fil omdøbt
   *[other] { $number } andre filer omdøbt
}
save-file-removed = { $number ->
    [one] 1 anden fil slettet
   *[other] { $number } andre filer slettet
}

# history
cli-history = Hvem har gemt hvad, og hvornår?
    .id = Kun det, der er sket med den her
    .format = Hvordan det vises
    .long =
        Viser det, der er gemt, det nyeste først, med de navne, udkastet har fået. Koden først på linjen kan bruges i ip undo --to. Om notater, som nogen har trukket tilbage, eller som er slettet, står der intet af det, de sagde.
history-entry = { $day } kl. { $time } · { $by }
history-mark = Udkastet hedder »{ $name }«
history-nothing = Der er ikke gemt noget endnu. Gem den første version: ip save
history-gone = [notat, der ikke er der mere]

# undo
cli-undo = Før projektet tilbage, som det var før
    .id = Kun den her ting; ellers alt det, der blev gemt sidst
    .name = Dit navn, hvis programmet ikke kender det
    .email = Din mailadresse, hvis programmet ikke kender den
    .save = Tilbage til hvad: koden fra ip history, et navn eller en dag; ellers til før det, der blev gemt sidst
    .dry_run = Vis, hvad der ville ske, og gør ikke andet
    .long =
        Den ældre udgave bliver gemt som en ny version oven på de andre, så intet går tabt, og det kan selv fortrydes. Det, der ikke er gemt, og som ellers ville gå tabt, bliver vist først og lagt i .ip/kept/. Det, nogen har trukket tilbage, kommer ikke igen, heller ikke dér, hvor det var citeret, og lister over, hvad der er sendt, genlæst og anmodet om, bliver ikke ændret.
undo-message = Ført tilbage: { $words }
undo-done = Det er ført tilbage og gemt som en ny version. Fortryd det med ip undo.
undo-nothing = Intet er ført tilbage: resten er allerede sådan.
undo-dry-run = Intet er ændret endnu.
undo-kept = Det, der ikke var gemt, ligger i { $folder }
undo-unsaved = { $number ->
    [one] Den her fil er ikke gemt, som den er nu. En kopi bliver lagt i .ip/kept/:
   *[other] De her filer er ikke gemt, som de er nu. Kopier bliver lagt i .ip/kept/:
}
undo-silenced = { $number ->
    [one] 1 fil bliver, som den er, for den ældre udgave har ord, som nogen har trukket tilbage, eller som er slettet eller under behandling.
   *[other] { $number } filer bliver, som de er, for de ældre udgaver har ord, som nogen har trukket tilbage, eller som er slettet eller under behandling.
}
undo-lists = Lister over, hvad I har sendt, genlæst eller svaret på, bliver ikke ført tilbage:
undo-left = De her filer kan ikke føres tilbage, fordi de er for store eller har et navn, programmet ikke bruger:
undo-refused = Intet er ført tilbage: den ældre udgave har noget, som ikke må gemmes.
undo-nothing-saved = Der er ikke gemt noget, der kan føres tilbage
    .do = Gem den første version: ip save
undo-first = Det er den første version, så der er intet før den
    .do = Se, hvad der er gemt: ip history
undo-never = { $path } har aldrig været gemt
    .do = Se, hvad der er gemt: ip history
undo-renamed = Det sidste, der skete, var, at »{ $old }« blev omdøbt til »{ $id }«
    .do = Giv den sit gamle navn overalt: ip rename { $id } { $old }
undo-unknown = Intet, der er gemt, hedder »{ $name }«
    .do = Skriv koden fra ip history, et navn på udkastet eller en dag, fx 1.5.2018.
ask-undo = { $number ->
    [one] 1 fil er ikke gemt, som den er nu. Vil du føre tilbage alligevel?
   *[other] { $number } filer er ikke gemt, som de er nu. Vil du føre tilbage alligevel?
}
ask-undo-no = nej, stop
ask-undo-yes = ja, og gem kopier af dem

# import
cli-import = Hent ind, hvad andre har samlet eller kodet: tabeller, og projekter fra QualCoder, NVivo, ATLAS.ti og MAXQDA
cli-import-responses = Tag høringssvar ind fra en tabel, ét notat for hvert
    .file = Tabellen: en Excel-fil (xlsx) eller en CSV-fil, fx fra høringsportalen
    .map = Sig, hvad en kolonne er: number, text, sender, date, concerns, status, reason eller attachments, fx sender=Forening; kan gentages
    .sheet = Arket, hvis filen har flere; ellers det, der ligner mest
    .leave_out = Nummeret på et svar, der ikke skal med; kan gentages
    .prefix = Det, der skal stå foran hvert nummer, når to høringer har de samme numre
    .stakeholder = Hvem svarene kommer fra, hvis afsenderen ikke selv er en aktør; kan gentages
    .date = Hvornår svarene kom ind, hvis der ikke er en kolonne med det
    .theme = Et tema, som alle svarene handler om; kan gentages
    .by = Enheden, der behandler svarene
    .basis = Retsgrundlaget for at behandle oplysningerne
    .consent = Hvordan samtykket er givet, når det er grundlaget
    .consent_date = Hvilken dag samtykket blev givet
    .special = Grundlaget for følsomme oplysninger, eller none
    .informed = Hvilken dag afsenderne fik at vide, hvad der sker med svarene, eller not-yet
    .publish = Hvad I må bruge af svarene
    .delete_after = Hvornår notaterne slettes
    .journal = Sagens nummer i sagssystemet
    .dry_run = Skriv intet; vis kun, hvad der ville komme ind
    .long =
        Kolonner med navn, adresse, CPR, e-mail og telefon bliver smidt væk, før noget andet ser på dem. Teksten bliver afsenderens egne ord (citater) i et notat. Afviste svar kommer ikke med. Er der personoplysninger i en tekst, bliver intet skrevet. Kør igen, når der er kommet flere svar: kun de nye kommer ind.
import-map = »{ $text }« kan ikke bruges efter --map.
    .do = Skriv det som sender=Forening. Det første er et af: { $keys }
import-map-none = Tabellen har ingen kolonne, der hedder { $column }.
    .do = Den har: { $columns }
import-map-identity = Kolonnen { $column } siger, hvem nogen er, og bliver aldrig læst.
    .do = Vælg en anden kolonne.
import-no-column = Tabellen har ingen kolonne, der kan genkendes som { $key ->
        [number] svarenes nummer
       *[other] svarenes tekst
    }.
    .do = Intet er skrevet. Skriv, hvilken det er: --map { $key }=KOLONNE
import-identity = { $count ->
    [one] Smidt væk, fordi den siger, hvem nogen er: kolonnen { $columns }
   *[other] Smidt væk, fordi de siger, hvem nogen er: kolonnerne { $columns }
}
import-not-read = { $count ->
    [one] Ikke læst: kolonnen { $columns }
   *[other] Ikke læst: kolonnerne { $columns }
}
import-responses-nothing = Der er ingen nye svar i tabellen.
import-responses-would = { $count ->
    [one] 1 svar ville komme ind. Intet er skrevet.
   *[other] { $count } svar ville komme ind. Intet er skrevet.
}
import-responses-done = { $count ->
    [one] 1 svar er kommet ind. Læs det, og skriv #tema ved det, det handler om.
   *[other] { $count } svar er kommet ind. Læs dem, og skriv #tema ved det, de handler om.
}
import-no-number = Svaret har intet nummer, så det kan ikke ses, om det er her i forvejen. Giv det et nummer.
import-double-number = Et andet svar har også nummer { $number }.
import-left-out = Udeladt, som I bad om: { $numbers }
import-rejected = Ikke taget med, for de er afvist: { $numbers }
import-deleted = Ikke taget med, for afsenderen har slettet dem: { $numbers }
import-waiting = Ikke taget med, for de afventer at blive godkendt: { $numbers }. Kør igen, når de er.
import-empty = Ikke taget med, for de har ingen tekst: { $numbers }
import-known = { $count ->
    [one] 1 svar er her i forvejen.
   *[other] { $count } svar er her i forvejen.
}
import-other-words = Disse numre er her i forvejen med andre ord og er ikke ændret: { $numbers }. Er det en anden høring, så brug --prefix.
import-behalf = I disse svar kan den, de er skrevet på vegne af, være en person. Det er ikke taget med: { $numbers }. Er det organisationer, så skriv --map sender=KOLONNE.
import-attachments = Der hører filer til disse svar. De er ikke taget med: { $numbers }
import-gone = { $count ->
    [one] 1 høringssvar er slettet eller trukket tilbage, og dets nummer er ikke gemt. Står det i tabellen, kommer det ind igen: udelad det med --leave-out.
   *[other] { $count } høringssvar er slettet eller trukket tilbage, og deres numre er ikke gemt. Står de i tabellen, kommer de ind igen: udelad dem med --leave-out.
}
import-leave-out = Et svar, der ikke kan rettes, kan udelades: --leave-out NUMMER
cli-import-stakeholders = Tag aktørerne ind fra en tabel, også den, som list stakeholder --format xlsx har skrevet
    .file = Tabellen: en Excel-fil (xlsx) eller en CSV-fil
    .sheet = Arket, hvis filen har flere; ellers det, der ligner mest
    .dry_run = Skriv intet; vis kun, hvad der ville blive ændret
    .long =
        En række med et id, der findes, ændrer de felter, hvis celler er ændret. En række uden id bliver en ny aktør, medmindre en har det navn. Rækker, der mangler, sletter intet. Alt bliver skrevet, eller intet.
cli-import-themes = Tag temaerne ind fra en tabel, også den, som list theme --format xlsx har skrevet
    .file = Tabellen: en Excel-fil (xlsx) eller en CSV-fil
    .sheet = Arket, hvis filen har flere; ellers det, der ligner mest
    .dry_run = Skriv intet; vis kun, hvad der ville blive ændret
    .long =
        En række med et id, der findes, ændrer de felter, hvis celler er ændret. En række uden id bliver et nyt tema, medmindre et har den titel. Rækker, der mangler, sletter intet. Alt bliver skrevet, eller intet.
cli-import-goals = Tag målene ind fra en tabel, også den, som list goal --format xlsx har skrevet
    .file = Tabellen: en Excel-fil (xlsx) eller en CSV-fil
    .sheet = Arket, hvis filen har flere; ellers det, der ligner mest
    .dry_run = Skriv intet; vis kun, hvad der ville blive ændret
    .long =
        En række med et id, der findes, ændrer de felter, hvis celler er ændret. En række uden id bliver et nyt mål, medmindre et har den titel. Rækker, der mangler, sletter intet. Alt bliver skrevet, eller intet.
import-closed = { $file } kan ikke læses.
    .do = Se efter, om filen findes, og om I må læse den.
import-other-format = { $file } er et regneark i et format, der ikke kan læses, eller det er låst med en adgangskode.
    .do = Intet er skrevet. Åbn det, og gem det som Excel-projektmappe (.xlsx) uden adgangskode.
import-no-table = { $file } er ikke en tabel.
    .do = Intet er skrevet. Vælg en Excel-fil (.xlsx) eller en CSV-fil.
import-no-sheet = Filen har ikke noget ark, der hedder { $sheet }.
    .do = Intet er skrevet. Den har: { $others }
import-no-columns = Ingen af kolonnerne i filen kan genkendes.
    .do = Intet er skrevet. Skriv overskrifterne, som ip list --format xlsx skriver dem, i én række øverst.
import-rows = Tabellen har { $rows } rækker; der kan højst tages { $most } ind på én gang.
    .do = Intet er skrevet. Del den i flere.
import-macros = Filen har makroer. De er ikke kørt og ikke taget med.
import-sheets = Læst: arket { $sheet }. Ikke læst: { $others }. Et andet ark vælges med --sheet.
import-hidden = { $rows ->
    [one] 1 række er skjult i arket. Den er læst med.
   *[other] { $rows } rækker er skjult i arket. De er læst med.
}
import-unknown = { $count ->
    [one] Kolonnen { $columns } kendes ikke og er ikke læst.
   *[other] Kolonnerne { $columns } kendes ikke og er ikke læst.
}
import-computed = { $count ->
    [one] Kolonnen { $columns } regnes ud og er ikke læst.
   *[other] Kolonnerne { $columns } regnes ud og er ikke læst.
}
import-absent = { $count ->
    [one] 1 er ikke i tabellen og bliver, som den er: { $ids }
   *[other] { $count } er ikke i tabellen og bliver, som de er: { $ids }
}
import-double-column = To kolonner er »{ $value }«. Slet eller omdøb den ene.
import-double-row = Rækken handler om det samme som række { $row }. Behold den ene.
import-joined = Cellerne er flettet, så det kan ikke ses, hvilke rækker de gælder. Ophæv fletningen.
import-cell-error = Cellen viser en fejl i stedet for en værdi.
import-cell-formula = Cellen har en formel, der ikke er regnet ud. Åbn filen, og gem den igen.
import-missing = Her mangler noget: { $value }
import-no-id = Intet har id »{ $id }«. Lad cellen være tom, hvis rækken er ny.
import-no-id-near = Intet har id »{ $id }«. Mente du { $near }? Lad cellen være tom, hvis rækken er ny.
import-ambiguous = Flere hedder »{ $value }«. Skriv id i rækken.
import-same-id = En anden ny række får samme id: { $id }. Skriv en anden titel.
import-list = Listen er ændret, og i CSV kan det ikke ses, hvor hver ting i den ender. Skriv dem på hver sin linje i cellen, eller brug xlsx.
import-cut = Teksten er skåret af, fordi en celle ikke kan have mere. Ret den i filen selv.
import-unreadable = { $value } kan ikke læses.
import-strange = { $value } er skrevet på en måde, som programmet ikke ændrer i. Ret den i filen selv.
import-row = { $path } (række { $row })
import-row-new = { $path } (række { $row }, ny)
import-wrong = { $count ->
    [one] 1 celle skal rettes.
   *[other] { $count } celler skal rettes.
}
    .do = Intet er skrevet. Ret tabellen, og prøv igen.
import-errors = { $errors ->
    [one] Intet er skrevet, for det ville give 1 fejl i projektet. Ret tabellen, og prøv igen.
   *[other] Intet er skrevet, for det ville give { $errors } fejl i projektet. Ret tabellen, og prøv igen.
}
import-nothing = Tabellen ændrer intet.
import-would = Ændres: { $changed }. Nye: { $new }. Intet er skrevet.
import-done = Ændret: { $changed }. Nye: { $new }.

# mark
cli-hook = Lad git spørge programmet, før noget gemmes eller sendes
    .long =
        Lægger tre små programmer ned, som git kører (hooks): ét ser på det, der er ved at blive gemt (pre-commit), ét på beskeden (commit-msg), og ét på det, der er ved at blive sendt, og hvorhen (pre-push). De siger nej, når der er fejl. Andres hooks bliver ikke rørt. Hver, der har mappen, kører kommandoen for sig selv.
cli-hook-install = Læg det ned i denne kopi af mappen
hook-pre-commit = før noget gemmes
hook-commit-msg = om beskeden
hook-pre-push = før noget sendes
hook-laid = Git spørger nu programmet { $hook }: { $path }
hook-already = Git spørger allerede programmet { $hook }: { $path }
hook-gone = Programmet ip er ikke, hvor det var, så git er stoppet. Kør »ip hook install« igen, eller slet denne hook.
hook-foreign = { $count ->
    [one] Git kører allerede et andet program dér: { $paths }
   *[other] Git kører allerede andre programmer dér: { $paths }
}
    .do = De er ikke rørt. Bed den, der har lagt dem, om at tilføje en linje, i { $path } denne: ip { $call }
hook-elsewhere = Git henter sine hooks et andet sted: { $path }
    .do = Intet er ændret. Bed den, der har bestemt det, om at tilføje en linje hvert sted: ip check --staged (pre-commit), ip check --message "$1" (commit-msg) og ip check --pushed --remote "$2" (pre-push)
hook-no-repository = Mappen er ikke gemt i git endnu
    .do = Kør »git init« først, eller bed it-afdelingen om hjælp.
hook-failed = Hooken kunne ikke lægges ned: { $reason }
cli-mark = Giv udkastet et navn, som det er nu
    .name = Versionens navn, fx hoering-1
    .sent_to = Hvem den er sendt til: en gruppe, en enhed eller en organisation, aldrig en privatperson; kan gentages
    .outside = Modtageren er ikke en del af kommunen
    .journal = Nummeret i sagssystemet
    .recalled = Dagen, da I gjorde noget ved det, der er sendt, fordi noget er trukket tilbage
    .reason = Hvad I gjorde, og hvorfor; ingen navne
    .document = Et notat eller brev, der er lavet af versionen; med --sent-to også, hvem der fik det
    .to = Notatet, som brevet svarer på
    .refresh = Find versionerne igen, når historikken er skrevet om
    .dry_run = Vis, hvad der ville blive skrevet, og gør ikke andet
    .long =
        Bagefter viser ip diff NAVN, hvad der er ændret siden. Navnet skrives i policy/versions.yaml, og intet andet bliver rørt: selve udkastet gemmes i git, som I plejer. Findes navnet allerede, kan versionen sendes til flere med --sent-to.
mark-list-head = Versioner af udkastet, en linje til hver. Skrives af ip mark.
mark-done = »{ $name }« er nu navnet på udkastet, som det er i dag.
mark-sent = Det er skrevet, hvem »{ $name }« er sendt til.
mark-recalled = Det er skrevet, hvad I gjorde ved »{ $name }«.
mark-document = Notatet eller brevet er skrevet ind ved »{ $name }«.
mark-outside = Det, der sendes ud af kommunen, kan alle få aktindsigt i hos modtageren, og det kan ikke kaldes tilbage. Send kun det, der må offentliggøres.
mark-recalled-new = Ingen version hedder »{ $name }«
    .do = Intet er ændret. Se dem, der er: ip list version
mark-outside-nobody = »{ $name }« er ikke sendt til nogen
    .do = Intet er ændret. Skriv, hvem der fik den: --sent-to
mark-refreshed = { $mended ->
    [one] 1 version er fundet igen. Gem ændringen i git.
   *[other] { $mended } versioner er fundet igen. Gem ændringen i git.
}
mark-refresh-nothing = Ingen versioner skulle rettes.
mark-refresh-lost = Ikke fundet igen: { $lost }
mark-changed = »{ $name }« er rettet i policy/versions.yaml.
mark-already = »{ $name }« er allerede navnet på udkastet, som det er. Intet er ændret.
mark-dry-run = Intet er skrevet.
mark-past = Det er udkastet, som det var den { $day }. Det er ændret siden.
mark-unsaved-changed =
    Udkastet er ikke gemt, som det er nu. Gem det, før I ændrer mere, så ip diff kan finde det igen:
      ip save
mark-unsaved-no-history =
    Projektet har ingen historik, så det kan senere ikke ses, hvad der er ændret siden. Start den, før I ændrer mere:
      ip save
mark-unsaved-closed = Historikken kan ikke læses, så det er uvist, om udkastet er gemt i git, som det er nu.
mark-errors = { $errors ->
    [one] Der er 1 fejl i projektet, så udkastet kan ikke bygges, som det er. Se den: ip check
   *[other] Der er { $errors } fejl i projektet, så udkastet kan ikke bygges, som det er. Se dem: ip check
}
mark-taken = »{ $name }« er navnet på udkastet, som det var den { $day }
    .do = Intet er ændret. Vælg et andet navn. Er den gamle version sendt til flere, så brug --sent-to.
mark-day = »{ $name }« kan ikke være et navn: det ligner en dato
    .do = Vælg et navn, fx hoering-1. En dag kan altid vælges, også uden navn: ip diff 2018-05-01
mark-bad-name = »{ $name }« kan ikke være et navn
    .do = Brug små bogstaver fra a til z, tal og bindestreg.
mark-bad-name-near = »{ $name }« kan ikke være et navn
    .do = Brug små bogstaver fra a til z, tal og bindestreg. Skriv for eksempel: { $right }
mark-bad-text = »{ $text }« kan ikke skrives i listen
    .do = Skriv en tekst på én linje.
mark-address = »{ $text }« ligner en mailadresse
    .do = Skriv, hvilken gruppe, enhed eller organisation der fik den. Adresser hører til i sagssystemet.
mark-unread = Udkastet kan ikke få et navn: { $path } kan ikke læses
    .do = Intet er ændret. Sørg for, at du må læse filen, og prøv igen.
mark-broken-list = Der er fejl i { $path }
    .do = Intet er ændret. Ret først fejlene: ip check
mark-strange-list = { $path } er skrevet på en anden måde, end ip mark gør
    .do = Intet er ændret. Skriv hver version på sin egen linje, og prøv igen.
ask-mark = Hvad skal versionen hedde?
ask-mark-help = Små bogstaver fra a til z, tal og bindestreg, fx hoering-1

# import
cli-import-refi = Hent dokumenter og kodning fra QualCoder, NVivo, ATLAS.ti eller MAXQDA (.qdpx, .qdc)
    .file = Filen
    .stakeholder = Hvem der blev hørt; kan gentages
    .method = Hvordan de blev hørt
    .date = Hvornår, ellers i dag
    .theme = Et tema på dagsordenen; kan gentages
    .participants = Hvor mange der deltog i hver samtale
    .by = Enheden, der stod for det
    .place = Slags sted, så ingen kan kendes på det
    .title = Notaternes overskrift; ellers dokumentets navn
    .basis = Hvad der giver ret til at behandle oplysningerne
    .consent = Hvordan samtykket blev givet
    .consent_date = Hvornår samtykket blev givet
    .special = Grunden til, at følsomme oplysninger må stå der; none, når der ingen er
    .informed = Hvornår deltagerne fik at vide, hvad der sker med det, de fortæller, eller not-yet
    .named_by = Hvornår personen selv sagde ja til at blive nævnt; kræves, når en enkelt nævnes ved navn
    .publish = Hvad der må bruges
    .delete_after = Hvornår notaterne senest skal slettes; ellers efter projektets frist
    .journal = Originalernes nummer i sagssystemet
    .dry_run = Sig, hvad der ville komme ind, uden at skrive det
    .long =
        Hvert dokument bliver til et notat, hver kode til et tema, og koderne under den til temaets aspekter. En kodning sættes ved det afsnit, den står i, og memoer bliver til kommentarer. Svarene på, hvem der er hørt, hvornår og med hvilken ret, gælder alle notaterne; ved en skærm bliver du spurgt.

        Findes et tema eller et notat med de samme ord, kommer det ikke ind igen. Af en kodebog (.qdc) kommer kun temaerne. Navnene på dem, der har kodet, kommer aldrig med, og det, filen peger på, bliver ikke åbnet.
cli-import-taguette = Hent dokumenter og kodning fra Taguette (.sqlite3)
    .file = Filen
    .stakeholder = Hvem der blev hørt; kan gentages
    .method = Hvordan de blev hørt
    .date = Hvornår, ellers i dag
    .theme = Et tema på dagsordenen; kan gentages
    .participants = Hvor mange der deltog i hver samtale
    .by = Enheden, der stod for det
    .place = Slags sted, så ingen kan kendes på det
    .title = Notaternes overskrift; ellers dokumentets navn
    .basis = Hvad der giver ret til at behandle oplysningerne
    .consent = Hvordan samtykket blev givet
    .consent_date = Hvornår samtykket blev givet
    .special = Grunden til, at følsomme oplysninger må stå der; none, når der ingen er
    .informed = Hvornår deltagerne fik at vide, hvad der sker med det, de fortæller, eller not-yet
    .named_by = Hvornår personen selv sagde ja til at blive nævnt; kræves, når en enkelt nævnes ved navn
    .publish = Hvad der må bruges
    .delete_after = Hvornår notaterne senest skal slettes; ellers efter projektets frist
    .journal = Originalernes nummer i sagssystemet
    .dry_run = Sig, hvad der ville komme ind, uden at skrive det
    .long =
        Hvert dokument bliver til et notat, hvert mærke (tag) til et tema, og hver fremhævning til en kodning af det afsnit, den står i. Et mærke med punktum eller skråstreg mellem to ord (sundhed.tolk) er et aspekt. Resten er som ved ip import refi.

        Det kræver et program, der er bygget med Taguette. Filen ligger hos den, der bruger Taguette: i Linux i ~/.local/share/taguette, i Windows i mappen Taguette under brugerens data.
coded-without-taguette = Dette program er bygget uden Taguette.
    .do = Byg programmet igen med: cargo install --path . --features taguette
coded-not-taguette = { $file } er ikke en database fra Taguette.
    .do = Intet er skrevet. Filen hedder som regel taguette.sqlite3.
coded-not-refi = { $file } er hverken et projekt (.qdpx) eller en kodebog (.qdc) i formatet REFI-QDA.
    .do = Intet er skrevet. Lav filen i det andet program med »Export REFI-QDA project«.
coded-large = { $file } er for stor til at blive læst.
    .do = Intet er skrevet. Lav filen uden billeder, lyd og video.
coded-closed = { $file } kan ikke læses.
    .do = Intet er skrevet. Se efter, om filen findes, og om du må læse den.
coded-holds = I filen er der { $documents ->
        [one] 1 dokument
       *[other] { $documents } dokumenter
    } og { $codes ->
        [one] 1 kode
       *[other] { $codes } koder
    }. Svarene herunder gælder alle dokumenterne.
coded-done = Kommet ind: { $notes ->
        [one] 1 notat
       *[other] { $notes } notater
    }, { $themes ->
        [one] 1 nyt tema
       *[other] { $themes } nye temaer
    } og { $codings ->
        [one] 1 kodning
       *[other] { $codings } kodninger
    }
coded-would = Intet er skrevet. Der ville komme { $notes ->
        [one] 1 notat
       *[other] { $notes } notater
    }, { $themes ->
        [one] 1 nyt tema
       *[other] { $themes } nye temaer
    } og { $codings ->
        [one] 1 kodning
       *[other] { $codings } kodninger
    }
coded-dry-run = Intet er skrevet.
coded-nothing = Der er intet nyt i filen, og intet er skrevet.
coded-recoded = { $count ->
    [one] 1 kodning er sat i et notat, der er her i forvejen
   *[other] { $count } kodninger er sat i notater, der er her i forvejen
}
coded-narrower = { $count ->
    [one] 1 kodning gjaldt kun en del af et afsnit. Nu gælder den hele afsnittet
   *[other] { $count } kodninger gjaldt kun en del af et afsnit. Nu gælder de hele afsnittet
}
coded-relocated = { $count ->
    [one] 1 kodning stod et andet sted i teksten, end filen siger. Den er sat, hvor dens uddrag står
   *[other] { $count } kodninger stod et andet sted i teksten, end filen siger. De er sat, hvor deres uddrag står
}
coded-uncompared = { $count ->
    [one] 1 kodning har intet uddrag at sammenligne med. Den er sat, hvor filen siger
   *[other] { $count } kodninger har intet uddrag at sammenligne med. De er sat, hvor filen siger
}
coded-known-notes = { $count ->
    [one] 1 dokument er her allerede som notat, og dets tekst er ikke hentet igen
   *[other] { $count } dokumenter er her allerede som notater, og deres tekst er ikke hentet igen
}
coded-known-themes = { $count ->
    [one] 1 kode er et tema, der findes i forvejen. Temaet er ikke ændret
   *[other] { $count } koder er temaer, der findes i forvejen. Temaerne er ikke ændret
}
coded-deep = { $count ->
    [one] 1 kode stod i tredje led eller dybere. Den er blevet et aspekt af temaet øverst
   *[other] { $count } koder stod i tredje led eller dybere. De er blevet aspekter af temaet øverst
}
coded-people = { $count ->
    [one] Navnet på den, der har kodet, er ikke taget med
   *[other] Navnene på de { $count }, der har kodet, er ikke taget med
}
coded-titles = Overskrifterne er dokumenternes navne. Se efter, at der ikke står navne på personer i dem.
coded-personal-code = I kodebogen: »{ $words }«
coded-personal = { $errors ->
    [one] Intet er skrevet, for der står 1 personoplysning i det, der ville komme ind. Ret det i det program, filen kommer fra, og prøv igen.
   *[other] Intet er skrevet, for der står { $errors } personoplysninger i det, der ville komme ind. Ret dem i det program, filen kommer fra, og prøv igen.
}
coded-left = Ikke taget med: { $what }, { $count } i alt{ $named ->
        [none] {""}
        [all] {": "}{ $names }
       *[more] {": "}{ $names } med flere
    }
coded-left-picture = billeder
coded-left-pdf = PDF-filer
coded-left-recording = lyd og video
coded-left-outside = dokumenter, der ligger uden for filen
coded-left-missing = dokumenter, hvis tekst ikke er i filen
coded-left-letters = dokumenter, hvis tekst ikke kan læses
coded-left-empty = dokumenter uden tekst
coded-left-long = dokumenter på over 5 MB
coded-left-beyond = kodninger uden for teksten
coded-left-elsewhere = kodninger, hvis uddrag ikke står i teksten
coded-left-unknown = kodninger med en kode, der ikke er i filen
coded-left-whole = kodninger af et helt dokument
coded-left-heading = kodninger af en overskrift alene
coded-left-changed = kodninger af ord, der ikke står sådan i notatet her
coded-left-remark = memoer til notater, der er her i forvejen
coded-left-journal = memoer, der ikke hører til et dokument
coded-left-case = cases
coded-left-variable = variable
coded-left-set = grupper af dokumenter eller koder
coded-left-graph = tegninger
coded-left-link = forbindelser

# export
cli-export = Giv notaterne og deres kodning videre til andre programmer
    .long =
        Et program til kvalitativ analyse kan åbne projektets notater, temaer og kodning. Filen har deltagernes ord i sig og er kun til dem, der må læse notaterne.
cli-export-refi = Lav en fil (.qdpx), som QualCoder, NVivo, ATLAS.ti og MAXQDA kan åbne
    .file = Filen, der bliver lavet; ellers en i build
    .all = Tag også de notater med, som intet må gengives af
    .dry_run = Skriv intet; sig kun, hvad der ville være i filen
    .long =
        Filen har hvert notat som ren tekst, temaerne som koder, deres aspekter som underkoder, og kodningen af hvert afsnit. Formatet er REFI-QDA 1.0. Samme projekt giver samme fil.

        Filen har deltagernes egne ord i sig, også fra notater, der kun må gengives i resumé. Giv den kun til dem, der må læse notaterne, og slet den, når arbejdet med den er gjort: det, nogen siden trækker tilbage, bliver stående i den. Notater, der er trukket tilbage, slettet eller under behandling, kommer aldrig med. Notater, som intet må gengives af, kommer kun med, når I beder om det med --all.
export-holds = I filen: { $notes ->
        [one] 1 notat
       *[other] { $notes } notater
    }, { $themes ->
        [one] 1 tema
       *[other] { $themes } temaer
    }, { $aspects ->
        [one] 1 aspekt
       *[other] { $aspects } aspekter
    } og { $codings ->
        [one] 1 kodning
       *[other] { $codings } kodninger
    }
export-would-hold = Intet er skrevet. I filen ville være { $notes ->
        [one] 1 notat
       *[other] { $notes } notater
    }, { $themes ->
        [one] 1 tema
       *[other] { $themes } temaer
    }, { $aspects ->
        [one] 1 aspekt
       *[other] { $aspects } aspekter
    } og { $codings ->
        [one] 1 kodning
       *[other] { $codings } kodninger
    }
export-withheld = { $notes ->
    [one] Ikke med: 1 notat, som er trukket tilbage, slettet eller under behandling
   *[other] Ikke med: { $notes } notater, som er trukket tilbage, slettet eller under behandling
}
export-planned = { $notes ->
    [one] Ikke med: 1 notat fra en samtale, der ikke er holdt endnu
   *[other] Ikke med: { $notes } notater fra samtaler, der ikke er holdt endnu
}
export-counted = { $notes ->
    [one] Ikke med: 1 notat, som intet må gengives af. Skal det med, så brug --all
   *[other] Ikke med: { $notes } notater, som intet må gengives af. Skal de med, så brug --all
}
export-without = Formatet kan ikke rumme: hjemmel og samtykke, hvad der må bruges, frister for sletning, journalnumre, antal deltagere, navne på afsnit, kommentarer og hvilke mål temaerne hører til
export-internal = INTERN – MÅ IKKE OFFENTLIGGØRES: filen har deltagernes ord i sig{ $counted ->
        [0] {""}
        [one] , også fra 1 notat, som intet må gengives af
       *[other] , også fra { $counted } notater, som intet må gengives af
    }. Giv den kun til dem, der må læse notaterne, og slet den, når arbejdet med den er gjort.
export-errors = { $errors ->
    [one] Filen er ikke lavet: der er 1 fejl i projektet.
   *[other] Filen er ikke lavet: der er { $errors } fejl i projektet.
}
    .do = Se dem med: ip check
export-no-file = { $path } er ikke en fil.
    .do = Skriv, hvad filen skal hedde, fx: ip export refi build/notater.qdpx
export-foreign-file = { $path } er ikke lavet af ip og bliver ikke overskrevet.
    .do = Flyt filen, eller giv den nye et andet navn.
export-bad-folder = Filen kan ikke lægges her: { $path }
    .do = Læg den i build eller i en mappe uden for projektet. Projektets egne mapper bliver gemt og delt.

# privacy
cli-privacy = Pas på dem, der har talt: slettefrister og anmodninger
    .long =
        Notaterne handler om mennesker. Her ses det, hvad der skal slettes, en frist kan udskydes med en begrundelse, og det, folk beder om efter databeskyttelsesforordningen, bliver skrevet op, så fristen for svar ikke bliver glemt.
cli-privacy-due = Vis, hvilke notater der snart skal slettes eller skulle være det
    .fail = Slut med fejl (kode 1), når et notat skulle være slettet, og intet holder det tilbage
    .format = Hvordan det vises
    .long =
        Det samme står i ip status. Et notat med »hold« venter. Et eksempel skal aldrig slettes.
cli-privacy-extend = Gem et notat længere, med en begrundelse
    .note = Notatet
    .until = Den nye slettefrist
    .reason = Hvorfor notatet skal gemmes længere; ingen navne
    .by = Enheden, der har besluttet det
    .dry_run = Vis, hvad der ville blive skrevet
    .long =
        Skriver den nye dato ved »delete-after« i notatet, og under »extended« hvorfor, hvem der besluttede det, og hvornår. Resten af notatet bliver ikke rørt. Skal sletningen vente på en sag uden fast dato, så skriv hvorfor ved »hold« i stedet.
cli-privacy-request = Skriv en anmodning op, og afslut den, når den er besvaret
    .note = Notatet, som anmodningen handler om
    .kind = Hvad der bliver bedt om: access (indsigt), rectification (berigtigelse), erasure (sletning), objection (indsigelse), restriction (begrænsning), withdrawal (tilbagekald af samtykke)
    .received = Dagen, da anmodningen kom
    .request = En anmodning, der allerede er skrevet op
    .close = Afslut den: granted (imødekommet), partly (delvist), refused (afslået), withdrawn (trukket tilbage)
    .extend = Svaret tager to måneder mere, og personen har fået det at vide
    .on = Dagen, da den blev afsluttet, eller da personen fik det at vide; ellers i dag
    .dry_run = Vis linjen, der ville blive skrevet
    .long =
        Skriver i policy/requests.yaml og viser anmodningens id. Skriv aldrig, hvem der spørger: navnet hører til i sagssystemet. Der skal svares inden en måned (databeskyttelsesforordningens art. 12, stk. 3), og ip status tæller ned. En indsigelse skal vejes først: skriv »restricted« i notatet imens.
cli-privacy-access = Lav en kopi til den, der beder om indsigt
    .note = Notatet; flere, når personen er med i flere
    .format = Hvilke formater: html, md, docx, pdf; ellers alle
    .out = Hvor filerne lægges; ellers i build
    .open = Åbn dokumentet, når det er lavet
    .long =
        Kopien har hele notatet, hvorfor og hvor længe det bliver gemt, hvem der har fået det, og hvad det er brugt til (databeskyttelsesforordningens artikel 15). Programmet ved ikke, hvem personen er: find notaterne med ip list note --journal. Er der flere med i et notat, skal det, de andre sagde, ud, før kopien bliver givet videre.
cli-privacy-close = Se, hvad der skal gøres, når projektet slutter
    .format = Hvilke formater: html, md, docx, pdf; ellers alle
    .out = Hvor filerne lægges; ellers i build
    .open = Åbn dokumentet, når det er lavet
    .long =
        Listen siger for hvert punkt, om programmet kan se, at det er gjort. Det, der ikke kan ses herfra, bliver aldrig kaldt gjort.
cli-privacy-documents = List de dokumenter, der er, til den, der beder om aktindsigt
    .format = Hvilke formater: html, md, docx, pdf; ellers alle
    .out = Hvor filerne lægges; ellers i build
    .open = Åbn dokumentet, når det er lavet
    .long =
        Listen har alle versioner, der har fået et navn med ip mark, med dato, hvem de er sendt til, og journalnumre. Det, programmet ikke kan se, står nederst.
cli-privacy-information = Lav den tekst, deltagerne skal have før en samtale
    .note = Samtalen, som teksten gælder; ellers dem alle
    .format = Hvilke formater: html, md, docx, pdf; ellers alle
    .out = Hvor filerne lægges; ellers i build
    .open = Åbn dokumentet, når det er lavet
    .long =
        Teksten siger det, deltagerne har krav på at vide (databeskyttelsesforordningens artikel 13). Det kommer fra data-protection i policy/policy.yaml. En tekst af jeres egen kan ligge i templates/information.md, med de samme ord i krøllede parenteser.
cli-privacy-report = Lav en opgørelse til fortegnelsen over behandlinger
    .format = Hvilke formater: html, md, docx, pdf; ellers alle
    .out = Hvor filerne lægges; ellers i build
    .open = Åbn dokumentet, når det er lavet
    .long =
        Opgørelsen har kun tal og ingen ord fra notaterne. Nederst står, om der ser ud til at skulle laves en konsekvensanalyse (artikel 35).
account-what = Hvad
account-said = Oplysning
account-yes = ja
account-day = { $day }
access-title = Kopi af de oplysninger, vi har
access-intro = Her er det, kommunen har skrevet ned efter samtalen, hvorfor vi har det, hvor længe vi gemmer det, hvem der har fået det, og hvad det er brugt til.
access-others = Der var flere med i samtalen. Det, andre har sagt, skal ud, før kopien bliver givet videre (databeskyttelsesforordningens art. 15, stk. 4).
access-head-caption = Oplysninger om samtalen
access-text = Det, der er skrevet ned
access-no-text = Her er ingen tekst mere.
access-used = Det er brugt til
access-used-statement = I kapitlet »{ $chapter }«: { $words }
access-used-chapter = I kapitlet »{ $chapter }«
access-used-answer = Der er svaret: { $words }
access-used-out = Det bliver ikke brugt mere.
access-used-none = Det er ikke nævnt i udkastet.
access-recipients = Hvem der har fået det
access-recipients-unknown = Det står ikke i projektet, hvem der får oplysningerne. Skriv det her, før kopien bliver givet videre.
access-sent = Udkastet »{ $version }«, som bygger på samtalen, er sendt til { $to }.
access-sent-unknown = Udkastet »{ $version }« er sendt til { $to }. Det kan ikke ses her, om det bygger på samtalen.
access-rights = Dine rettigheder
access-rights-text = Du kan bede om at få rettet det, der er forkert, få oplysningerne slettet eller få behandlingen begrænset, og du kan gøre indsigelse. Bygger samtalen på dit samtykke, kan du trække det tilbage.
access-complaint-text = Du kan klage til Datatilsynet: datatilsynet.dk
access-contact = Ansvarlig: { $controller }. Databeskyttelsesrådgiver: { $officer }
access-elsewhere = Det, der ikke er med her
access-elsewhere-original = Originalen, fx lyd og rå noter, ligger i sagssystemet under journalnummeret.
access-elsewhere-history = Ældre versioner af teksten ligger i projektets historik.
access-elsewhere-copies = Kopier, som andre har taget, kan ikke ses herfra.
access-check = Læs kopien igennem, før den bliver givet videre: står der noget om andre, skal det ud. Send den fra sagssystemet, og skriv i sagen, at det er sket.
closing-title = Når projektet slutter
closing-intro = Listen siger, hvad der skal gøres, når projektet er slut, og om det kan ses herfra, at det er gjort.
closing-caption = Det, der skal gøres
closing-what = Hvad
closing-state = Set herfra
closing-how = Sådan
closing-done = gjort
closing-left = { $count } tilbage
closing-unseen = kan ikke ses herfra
closing-requests = Anmodninger er besvaret
    .do = Svar på dem: ip status
closing-held = Intet notat venter på en sag
    .do = Fjern »hold« og »restricted«, når sagerne er afgjort
closing-originals = Originalerne er på plads i sagssystemet
    .do = Lyd, rå noter og listen over, hvem der sagde hvad; spørg arkivet, hvad der skal afleveres
closing-notes = Notaterne er slettet
    .do = Slet teksterne: ip privacy due viser fristerne
closing-private = Mappen private/ er tom
    .do = Nøgler og navnelister slettes eller lægges i sagssystemet
closing-outputs = Mappen build/ er tom
    .do = Slet de dokumenter, der er lavet
closing-sent = De versioner, der er sendt ud, er kaldt tilbage eller arkiveret
    .do = Se dem: ip list version
closing-history = Ældre versioner af teksterne er slettet af historikken
    .do = Det er it, der gør det
closing-remotes = Projektet ligger ikke andre steder, det er sendt til
    .do = Slet det dér, og så her: git remote
closing-clones = Kolleger har slettet deres kopier
    .do = Spørg dem, der har haft en
closing-backups = Sikkerhedskopier er slettet, eller fristen for dem er kendt
    .do = Spørg it
closing-mail = Mails og mødemapper med udkast er ryddet op
    .do = Spørg arbejdsgruppen
closing-remotes-are = Projektet bliver sendt til: { $remotes }
closing-archive = Sletning her er ikke kassation efter arkivloven. Det, der skal bevares, skal ligge i sagssystemet først.
documents-heading = Dokumenter i sagen
documents-intro = Listen er til den, der skal svare på en anmodning om aktindsigt. Den har de versioner, der har fået et navn.
documents-none = Ingen versioner har fået et navn endnu.
documents-caption = Versioner, der har fået et navn
documents-date = Dato
documents-title = Dokument
documents-sent = Sendt til
documents-journal = Journalnummer
documents-sent-to = { $to }, { $day }
documents-sent-journal = { $to }, { $day } (journalnr. { $journal })
documents-not-sent = ikke sendt
documents-no-journal = intet
documents-outside = {" "}(uden for myndigheden, ikke internt mere)
documents-recalled = {" "}– kaldt tilbage { $day }: { $reason }
documents-memo = { $memo }, lavet af »{ $version }«
documents-letter = { $memo } til dem bag notatet { $note }, lavet af »{ $version }«
documents-memo-steering = Notat til styregruppen
documents-memo-consultation = Høringsnotat
documents-memo-feedback = Svar til deltagerne
documents-memo-analysis = Analyse
documents-internal = Internt eller sendt ud
documents-internal-text = Et dokument, der kun er blevet i huset, kan være internt (offentlighedslovens § 23, stk. 1). Er det sendt til nogen uden for myndigheden, er det ikke internt mere (§ 23, stk. 2). Oplysninger om, hvad der faktisk er sket, skal gives videre, også af interne dokumenter (§§ 28 og 29). Oplysninger om enkelte menneskers private forhold er undtaget (§ 30).
documents-unseen = Det, der ikke kan ses herfra
documents-unseen-unmarked = Udkast, notater og breve, som ingen har skrevet op med ip mark.
documents-unseen-mail = Mails, mødereferater og det, der ligger i sagssystemet.
documents-unseen-notes = Samtalenotaterne selv: de er ikke med på listen, men de er en del af sagen.
register-title = Opgørelse over personoplysninger
register-intro = Opgørelsen er til fortegnelsen over behandlinger (databeskyttelsesforordningens artikel 30). Den har kun tal og ingen ord fra notaterne.
register-no-data = I policy/policy.yaml mangler data-protection: hvem der er ansvarlig, hvad formålet er, og hvem der får oplysningerne.
register-data-caption = Behandlingen
register-controller = Ansvarlig
register-officer = Databeskyttelsesrådgiver
register-purpose = Formål
register-legal-basis = Retligt grundlag
register-recipients = Modtagere
register-retention = Opbevaring
register-caption = Tal
register-count = Antal
register-notes = Notater fra samtaler og møder
register-participants = Deltagere i dem, så vidt det er skrevet
register-uncounted = Notater, der ikke siger, hvor mange der deltog
register-basis = Grundlag: { $word }
register-special = Følsomme oplysninger: { $word }
register-publish = Offentliggørelse: { $word }
register-informed = Notater, hvor deltagerne er orienteret
register-journals = Notater med originalens journalnummer
register-overdue = Notater, der skulle være slettet
register-near = Notater, der skal slettes inden for 30 dage
register-extended = Notater, hvis frist er udskudt
register-held = Notater, hvis sletning venter på en sag
register-restricted = Notater, der er under behandling
register-withdrawn = Notater, der er trukket tilbage
register-erased = Notater, der er slettet
register-request = Anmodninger: { $word }
register-open = Anmodninger, der venter på svar
register-late = Anmodninger, hvor fristen er gået
screening = Skal der laves en konsekvensanalyse?
screening-intro = Tilsynsmyndighederne har ni tegn på, at en behandling kan være en høj risiko (artikel 35). Programmet kan kun se nogle af dem; resten skal et menneske svare på.
screening-caption = De ni tegn
screening-sign = Tegn
screening-here = Set herfra
screening-why = Hvorfor
screening-met = ja
screening-unmet = nej
screening-open = spørg
screening-sensitive = Følsomme oplysninger
    .why = Notater, hvor »special« er andet end none
screening-vulnerable = Mennesker i en udsat stilling
    .why = Borgere over for deres egen kommune, ofte nye i landet
screening-scale = Stort omfang
    .why = Se antallet af deltagere
screening-matching = Oplysninger fra flere kilder lægges sammen
    .why = Bliver notaterne holdt op imod registre?
screening-evaluation = Mennesker vurderes eller får point
    .why = Programmet vurderer ingen
screening-automated = Der træffes afgørelser af sig selv
    .why = Programmet afgør intet om nogen
screening-monitoring = Mennesker overvåges
    .why = Samtaler er ikke overvågning
screening-technology = Ny teknik
    .why = Bruges lyd til tekst, oversættelse eller sprogmodeller?
screening-barring = Behandlingen kan holde nogen ude fra en ydelse
    .why = Kan det, nogen siger, få følger for deres egen sag?
screening-needed = { $met } af de ni tegn er der, og { $open } kan kun et menneske svare på. Ved to eller flere skal der som regel laves en konsekvensanalyse. Spørg databeskyttelsesrådgiveren.
screening-maybe = { $met } af de ni tegn er der, og { $open } kan kun et menneske svare på. Bliver det to eller flere, skal der som regel laves en konsekvensanalyse. Spørg databeskyttelsesrådgiveren.
screening-source = Tegnene står i Artikel 29-gruppens retningslinjer, WP 248 rev. 01. Dette er en hjælp og ingen afgørelse.
information-title = Når I taler med os
information-retention = Det, I siger, bliver slettet, når arbejdet ikke har brug for det mere. Spørg os om datoen.
information-deletion = Det, I siger, bliver slettet senest { $day }.
information-rights = I kan bede om at se det, vi har skrevet ned, få det rettet eller slettet, få brugen begrænset og gøre indsigelse.
information-complaint = I kan klage til Datatilsynet: datatilsynet.dk
information-basis-task = Vi må bruge det, I fortæller, fordi det er nødvendigt for en opgave, kommunen har (databeskyttelsesforordningens artikel 6, stk. 1, litra e).
information-basis-consent = Vi må bruge det, I fortæller, fordi I siger ja til det (databeskyttelsesforordningens artikel 6, stk. 1, litra a).
information-basis-open = Vi må bruge det, I fortæller, fordi det er nødvendigt for en opgave, kommunen har, eller fordi I siger ja til det (databeskyttelsesforordningens artikel 6, stk. 1, litra e og a).
information-withdraw = I kan trække jeres ja tilbage når som helst. Det gør ikke det ulovligt, der er sket før.
information-object = I kan gøre indsigelse mod, at vi bruger det (artikel 21).
information-conversation = Samtalen er den { $day }.
information-conversations = Det gælder de samtaler og møder, vi holder om den.
information-missing = »{ $key }« er ikke udfyldt, så teksten kan ikke laves
    .do = Udfyld data-protection i policy/policy.yaml sammen med databeskyttelsesrådgiveren.
information-unknown = { $path } har »{ $name }«, som ikke er et af de ord, der kan udfyldes
    .do = Brug authority, title, conversation, controller, officer, purpose, basis, consent, recipients, retention, rights eller complaint.
information-unreadable = { $path } kan ikke læses som en tekst
    .do = Gem den som almindelig tekst (UTF-8).
cli-privacy-names = Giv programmet navnene på dem, der har deltaget, så det kan lede efter dem
    .file = En tekstfil med ét navn på hver linje; - er det, der kommer ind
    .replace = Begynd på en ny liste i stedet for at føje til den, der er
    .dry_run = Skriv intet; se kun, om filen kan bruges
    .long =
        Programmet gemmer ikke navnene, kun deres aftryk, i mappen private/, som git ikke ser. Bagefter finder ip check dem i notater, kapitler, tilbagemeldinger og filnavne, også i ejefald. Den, der får fat i filen, kan gætte navnene ved at prøve sig frem, så den skal blive på din egen computer. Kælenavne, stavefejl og navne på andre end deltagerne finder programmet ikke.
names-header = Aftryk af navne på deltagere. Filen må aldrig deles: navnene kan gættes. Skrives af ip privacy names.
names-done = { $count ->
    [0] Alle navnene stod på listen i forvejen.
    [one] Listen i { $path } har fået et navn mere.
   *[other] Listen i { $path } har fået { $count } navne mere.
}
names-would = { $count ->
    [0] Alle navnene står på listen i forvejen.
    [one] Intet er skrevet endnu. Listen i { $path } ville få et navn mere.
   *[other] Intet er skrevet endnu. Listen i { $path } ville få { $count } navne mere.
}
names-limits = Der står kun aftryk på listen, men den, der får fat i den, kan gætte navnene. Del den ikke. Kælenavne, stavefejl og andres navne finder den ikke, så læs stadig selv teksten igennem.
names-file = Navnene står stadig i { $path }. De hører til i sagssystemet: læg filen der, og slet den her.
names-file-inside = Navnene står stadig i { $path }, og den fil kan komme med, når projektet bliver gemt i git. Læg den i sagssystemet, og slet den her.
names-line = Linje { $line } er ikke et navn
    .do = Intet er skrevet. Skriv ét navn på hver linje og intet andet.
names-none = Der er ingen navne at tage ind
    .do = Intet er skrevet. Skriv ét navn på hver linje.
names-unreadable = { $path } kan ikke læses som en tekst
    .do = Intet er skrevet. Gem den som almindelig tekst (UTF-8) med ét navn på hver linje.
names-broken = Listen i { $path } kan ikke læses
    .do = Intet er skrevet. Begynd på en ny med --replace, og giv alle navnene igen.
names-closed = { $path } kan ikke læses
    .do = Intet er skrevet. Se efter, om filen er spærret.
ask-names = Et navn:
    .help = Fornavn og efternavn; en tom linje slutter
ask-names-taken = taget med
ask-names-wrong = Det er ikke et navn. Skriv kun bogstaver.
private-unguarded = Intet siger til git, at mappen private/ ikke må deles
    .do = Intet er skrevet. Skriv private/ på en linje for sig selv i filen .gitignore, og gem den. Prøv så igen.
private-kept = Git har allerede { $path } og vil dele den med andre
    .do = Intet er skrevet. Tag den ud igen: git rm --cached { $path } Den ligger stadig i historikken, så spørg it.
cli-privacy-special = Skriv, hvorfor følsomme oplysninger må stå i et notat
    .note = Notatet
    .ground = Grunden: none (ingen følsomme oplysninger), explicit-consent (udtrykkeligt samtykke), public-interest (væsentlige samfundsinteresser), made-public (selv offentliggjort), criminal (strafbare forhold)
    .each = Bliv spurgt om hvert notat, der mangler det; svarene skrives ét ad gangen
    .dry_run = Vis linjen, der ville blive skrevet
    .long =
        Følsomt er oplysninger om helbred, tro, oprindelse, politik, fagforening og sexliv – og om strafbare forhold (databeskyttelsesforordningens artikel 9 og 10). Svaret siger noget om loven, så programmet foreslår aldrig et. Er du i tvivl, så spring notatet over, og spørg databeskyttelsesrådgiveren.
special-done = Notatet { $note }: { $ground }.
special-would = Intet er skrevet endnu. Notatet { $note } ville få: { $ground }.
special-none-left = Alle notater, der skal sige det, siger, om der er følsomme oplysninger i dem.
special-left = { $count ->
    [one] Et notat mangler endnu. Læs det, og spørg databeskyttelsesrådgiveren, hvis du er i tvivl.
   *[other] { $count } notater mangler endnu. Læs dem, og spørg databeskyttelsesrådgiveren, hvis du er i tvivl.
}
special-person = { $count ->
    [one] Et notat siger ikke, om det har følsomme oplysninger: { $notes }
   *[other] { $count } notater siger ikke, om de har følsomme oplysninger: { $notes }
}
    .do = Et menneske skal svare for hvert notat. Kør ip privacy special --each ved en skærm, eller skriv et ad gangen: ip privacy special ID --ground ORD
special-unfounded = Notatet { $note } bygger ikke på samtykke, så et udtrykkeligt samtykke kan ikke være grunden
    .do = Intet er ændret. Spørg databeskyttelsesrådgiveren, hvad grunden er.
special-strange = { $path } siger det allerede, eller er skrevet på en måde, som ip ikke ændrer i
    .do = Intet er ændret. Ret selv »special« i notatet.
ask-special = Hvilket notat?
ask-special-each = { $at } af { $count }: »{ $title }« ({ $path }). Står der noget om helbred, tro, oprindelse, politik, fagforening, sexliv eller noget strafbart i det?
ask-special-later = ved ikke – tag det senere
request-header = Anmodninger fra dem, notaterne handler om, en linje til hver og aldrig et navn. Skrives af ip privacy request.
request-some = noget ukendt
request-received = Anmodningen { $id }, { $kind }, er skrevet op. Der skal svares senest { $day }.
request-meanwhile-access = Slet eller ret ikke notatet { $note }, før der er svaret: skriv »hold« i det.
request-meanwhile-rectification = Skriv »restricted« i notatet { $note }, mens det bliver undersøgt, om det er forkert. Så tæller det ikke med imens.
request-meanwhile-erasure = Spørg jeres databeskyttelsesrådgiver, om notatet { $note } skal slettes nu. En opgave i samfundets interesse kan være en grund til at gemme det (art. 17, stk. 3).
request-meanwhile-restriction = Skriv »restricted« i notatet { $note }. Så tæller det ikke med, så længe det står der.
request-meanwhile-objection = En indsigelse skal vejes, før der bliver gjort noget, som ikke kan gøres om. Skriv »restricted« i notatet { $note }, så det ikke tæller med imens, og skriv ikke »withdrawn« endnu. Kan I ikke vise, at opgaven vejer tungere, skal den imødekommes (art. 21).
request-meanwhile-objection-consent = Notatet { $note } bygger på et samtykke. Så er en indsigelse et tilbagekald af samtykket, og det gælder straks: brug ikke notatet mere.
request-meanwhile-withdrawal = Tilbagekaldet gælder straks: brug ikke notatet { $note } mere. Fristen er kun for svaret.
request-meanwhile-withdrawal-task = Notatet { $note } bygger ikke på et samtykke. Behandl det som en indsigelse: skriv »restricted« i notatet, mens den bliver vejet.
request-extended = Der skal nu svares på { $id } senest { $day }. Det kan ikke udskydes igen.
request-closed = Anmodningen { $id } er afsluttet: { $outcome }.
request-closed-late = Fristen for svar var { $day }.
request-closed-no = Skriv til personen hvorfor, og at der kan klages til Datatilsynet (art. 12, stk. 4).
request-closed-after = Står der »hold« eller »restricted« i notatet { $note } på grund af anmodningen, så fjern det nu.
request-dry-run = Intet er skrevet endnu.
request-example = Notatet { $note } er et eksempel
    .do = Ingen har sagt det, og ingen kan bede om noget. Skriv id’et på et rigtigt notat.
request-closed-before = Anmodningen { $id } blev afsluttet { $day }
    .do = Intet er ændret. Kommer der en ny, så skriv den op for sig.
request-closed-early = Anmodningen { $id } blev udskudt { $day } og kan ikke være afsluttet før
    .do = Ret dagen ved --on.
request-extended-before = Anmodningen { $id } blev udskudt { $day }, og det kan kun ske én gang
    .do = Svar, og afslut den: ip privacy request --id { $id } --close granted
request-extended-late = Anmodningen { $id } kan ikke udskydes mere: den skulle være besvaret senest { $day }
    .do = Personen skal have besked inden en måned (art. 12, stk. 3). Fik personen det, så skriv hvornår med --on. Ellers: svar nu.
request-not-come = Anmodningen { $id } kom først { $day }
    .do = Ret dagen ved --on.
request-broken = Listen over anmodninger har fejl: { $path }
    .do = Intet er skrevet. Ret dem først: ip check
request-strange = { $path } er skrevet på en anden måde, end ip privacy request gør det
    .do = Intet er ændret. Skriv hver anmodning på en linje for sig, og prøv igen.
request-no-id = Der kunne ikke findes et ledigt id til anmodningen
    .do = Intet er skrevet. Prøv igen.
request-none-open = Ingen anmodninger venter på svar
    .do = Se dem alle: ip list request
ask-request = Hvilken anmodning?
ask-request-means = { $kind }, { $note }, frist { $day }
ask-request-note = Hvilket notat handler anmodningen om?
ask-request-kind = Hvad bliver der bedt om?
ask-request-received = Hvornår kom anmodningen?
    .help = Dagen, da kommunen fik den, fx 14.3.2018 eller i går
ask-request-outcome = Hvad blev svaret?
due-note = Notat
due-day = Slettes senest
due-days = Dage
due-waits = Bemærk
due-today = i dag
due-ahead = { $days ->
    [one] om 1 dag
   *[other] om { $days } dage
}
due-past = { $days ->
    [one] for 1 dag siden
   *[other] for { $days } dage siden
}
due-hold = venter (hold)
due-request = anmodning { $id }: { $kind }
due-extended = { $times ->
    [one] udskudt 1 gang
   *[other] udskudt { $times } gange
}
due-undated = { $notes ->
    [one] 1 notat er ikke med, for det kan ikke ses, hvornår det skal slettes: { $path }
   *[other] { $notes } notater er ikke med, for det kan ikke ses, hvornår de skal slettes, det første: { $path }
}
due-nothing = Intet skal slettes de næste 30 dage.
extend-done = Notatet { $note } skal nu slettes senest { $day }. Før var det { $before }.
extend-would = Intet er skrevet endnu. Notatet { $note } ville skulle slettes senest { $day } i stedet for { $before }.
extend-hold = Sletningen venter, så længe »hold« står i notatet. Datoen gælder, når det bliver fjernet.
extend-tell = Fik deltagerne en anden dato at vide, så giv dem besked om den nye (art. 13, stk. 2).
extend-example = Notatet { $note } er et eksempel og skal aldrig slettes
    .do = Intet er ændret.
extend-erased = Notatet { $note } er allerede slettet
    .do = Intet er ændret.
extend-withdrawn = Notatet { $note } er trukket tilbage og kan ikke gemmes længere
    .do = Intet er ændret. Skal det vente på en sag, så skriv hvorfor ved »hold«.
extend-no-day = Notatet { $note } har ingen slettefrist at udskyde
    .do = Skriv den ved »delete-after« i notatet.
extend-earlier = Notatet { $note } må allerede gemmes til { $day }
    .do = Intet er ændret. Vælg en senere dato ved --until.
extend-past = { $day } er forbi
    .do = Intet er ændret. Vælg en dato, der ikke er passeret.
extend-strange = { $path } er skrevet på en måde, som ip ikke ændrer i
    .do = Intet er ændret. Skriv den nye dato ved »delete-after«, og hvorfor ved »extended«.
ask-extend = Hvilket notat skal gemmes længere?
ask-extend-until = Hvornår skal det så slettes?
    .help = Fx 14.3.2019 eller december 2019
ask-extend-reason = Hvorfor skal det gemmes længere?
    .help = Et par ord, ingen navne
ask-extend-by = Hvilken enhed har besluttet det?
privacy-bad-day = »{ $value }« er ikke en dato
    .do = Skriv fx 2018-03-14, 14.3.2018 eller i går.
privacy-no-day = »{ $value }« er ikke en bestemt dag
    .do = Fristen tæller fra dagen. Skriv fx 2018-03-14 eller 14.3.2018.
privacy-future = { $day } er ikke kommet endnu
    .do = Skriv den dag, da det skete.
privacy-bad-text = »{ $text }« kan ikke stå her
    .do = Skriv en tekst på én linje.
privacy-address = »{ $text }« ligner en mailadresse
    .do = Skriv en enhed eller en grund uden navne. Navne og adresser hører til i sagssystemet.
privacy-no-notes = Der er ingen notater at vælge mellem
    .do = Se dem, der er: ip list note
cli-privacy-withdraw = Tag det ud, som nogen har trukket tilbage
    .passages = Notatet, eller en deltagers uddrag: NOTAT#UDDRAG, gerne flere af samme notat
    .participants = Hvor mange deltagere der trækkes fra; ellers 1
    .right = Efter hvilken ret: consent (samtykket er kaldt tilbage) eller objection (indsigelse)
    .reason = Hvorfor; ingen navne
    .date = Dagen, da det blev trukket tilbage; ellers i dag
    .dry_run = Vis, hvad der bygger på det, og gør ikke andet
    .format = Hvordan det vises
    .long =
        Uddragene, eller hele notatets tekst, slettes, og deltagerne tælles ned. Alt, der bygger på det, vises som en liste, sendte versioner med. Punkter, svar og citater er fejl, indtil nogen tager stilling; sendte versioner er advarsler, indtil ip mark NAVN --recalled siger, hvad der er gjort. Filerne i build/ slettes, for de kan bygges igen. Ordene står stadig i historikken: se ip privacy purge. En indsigelse mod en opgave i samfundets interesse vejes først: skriv »restricted« i notatet imens.
consequence-what = Hvad
consequence-id = Id
consequence-where = Hvor
consequence-statement = Punkt { $number }
consequence-text = tekst uden navn
consequence-answer = svar
consequence-quotation = citat
consequence-approved = godkendt citat
consequence-version = sendt version
consequence-nearby = hele notatet
consequence-sent = sendt til { $to }
consequence-recorded = notat eller brev
consequence-unknown = ligger ikke i historikken; se selv efter
withdraw-would = Intet er ændret endnu.
withdraw-done = Teksten i notatet { $note } er slettet, og notatet tæller ikke mere med.
withdraw-done-part = { $count ->
    [one] Uddraget { $passages } er taget ud af notatet { $note }.
   *[other] Uddragene { $passages } er taget ud af notatet { $note }.
}
withdraw-participants = Notatet har nu { $after } deltagere; før var der { $before }.
withdraw-rest = Læs resten af notatet igennem: kun det, der har et navn, kan tages ud sådan, og det samme kan være sagt flere steder.
withdraw-decide = Punkter, svar og citater på listen er nu fejl, indtil nogen tager stilling: ip check
withdraw-nearby = Hvor der står »hele notatet«, skal teksten kun læses igen.
withdraw-reviewed = { $reviewed ->
    [one] 1 punkt skal læses igen: ip review
   *[other] { $reviewed } punkter skal læses igen: ip review
}
withdraw-approvals = { $approvals ->
    [one] 1 citat er ikke længere godkendt til offentliggørelse.
   *[other] { $approvals } citater er ikke længere godkendt til offentliggørelse.
}
withdraw-no-consent = Notatet bygger ikke på et samtykke. Er samtykket trukket tilbage, er det en indsigelse, og den vejes først.
withdraw-weighed = En indsigelse vejes, før den imødekommes (art. 21). Er det sket, så skriv afgørelsen i sagssystemet.
withdraw-removed = Slettet, for de kan bygges igen: { $paths }
withdraw-left = Se selv efter her, for filerne er ikke lavet af ip eller kan ikke slettes: { $paths }
withdraw-history = Ordene står stadig i historikken, i andres kopier og i sikkerhedskopier. Gem ændringen i git, og bed it om resten: ip privacy purge { $note }
withdraw-original = Husk originalen i sagssystemet. At ordene er slettet her, er ikke en kassation efter arkivloven.
withdraw-example = Notatet { $note } er et eksempel
    .do = Ingen har sagt det, så ingen kan trække det tilbage. Intet er ændret.
withdraw-erased = Notatet { $note } er allerede slettet
    .do = Intet er ændret.
withdraw-already = Notatet { $note } er allerede trukket tilbage
    .do = Intet er ændret.
withdraw-hold = Notatet { $note } må ikke slettes nu: »hold« står i det
    .do = Intet er ændret. Skriv »restricted« i notatet, så det ikke bliver brugt imens, og tag »hold« ud, når sagen er slut.
withdraw-early = Notatet { $note } er fra en senere dag end { $day }
    .do = Intet er ændret. Ret dagen ved --date.
withdraw-too-many = Notatet { $note } har kun { $participants } deltagere
    .do = Intet er ændret. Ret antallet ved --participants.
withdraw-nobody-left = Så er der ingen deltagere tilbage i notatet { $note }
    .do = Intet er ændret. Skal det hele ud, så skriv: ip privacy withdraw { $note }. Bliver deltageren, så skriv --participants 0.
withdraw-whole-participants = Antallet af deltagere er kun til en del af et notat
    .do = Intet er ændret. Skriv, hvilke uddrag det gælder: NOTAT#UDDRAG
withdraw-two-notes = Kun ét notat ad gangen: { $note } er et andet
    .do = Intet er ændret. Kør kommandoen en gang for hvert notat.
withdraw-strange = { $path } er skrevet på en måde, som ip ikke ændrer i
    .do = Intet er ændret. Slet teksten selv, og skriv øverst i notatet, hvad der er trukket tilbage; se ip schema note.
ask-withdraw = Hvilket notat gælder det?
ask-withdraw-right = Efter hvilken ret?
ask-withdraw-reason = Hvorfor?
    .help = Et par ord, ingen navne
ask-withdraw-all = Slet al tekst i notatet { $note }? { $places ->
    [0] Intet bygger på det.
    [one] 1 sted bygger på det.
   *[other] { $places } steder bygger på det.
}
ask-withdraw-part = { $passages ->
    [one] Slet uddraget i notatet { $note }?
   *[other] Slet { $passages } uddrag i notatet { $note }?
} { $places ->
    [0] Intet bygger på det.
    [one] 1 sted bygger på det.
   *[other] { $places } steder bygger på det.
}
ask-withdraw-no = Nej, lad det stå
ask-withdraw-yes = Ja, slet det
ask-withdraw-means = kan ikke fortrydes
cli-privacy-erase = Slet et notats tekst, og behold kun, at nogen er hørt
    .note = Notatet
    .reason = Hvorfor; ingen navne
    .date = Dagen, da det blev slettet; ellers i dag
    .dry_run = Vis, hvad der ville ske, og gør ikke andet
    .format = Hvordan det vises
    .long =
        Teksten, kodningen og id'et forsvinder. Under et nyt, tilfældigt id står kun metoden, temaerne, kvartalet og den aktør, notatet må vises som, så dækningen stadig tæller det med. Henvisninger fører til det nye id, og citater bliver vist og taget ud. Alt sker på én gang eller slet ikke. Et notat med »hold« kan ikke slettes. Ordene står stadig i historikken: se ip privacy purge.
erase-quotation = [citat slettet]
erase-quotations = Disse citater bliver taget ud af udkastet:
erase-done = Notatet { $note } er slettet og hedder nu { $id }. { $references ->
    [0] Intet henviste til det.
    [one] 1 henvisning er rettet.
   *[other] { $references } henvisninger er rettet.
}
erase-rewrite = Hvor der nu står [citat slettet], skal nogen skrive teksten om.
erase-mentions = Det gamle id står stadig her, og det kan kun et menneske rette: { $places }
erase-already = Notatet { $note } er allerede slettet
    .do = Intet er ændret.
erase-hold = Notatet { $note } må ikke slettes nu: »hold« står i det
    .do = Intet er ændret. Tag »hold« ud af notatet, når sagen er slut, og prøv igen.
erase-request = Notatet { $note } må ikke slettes nu: nogen har bedt om indsigt i det
    .do = Intet er ændret. Svar først, og afslut anmodningen: ip privacy request --id { $id } --close granted
erase-restricted = Notatet { $note } er under behandling
    .do = Intet er ændret. Tag »restricted« ud af notatet, når det er afgjort, og prøv igen.
erase-planned = Notatet { $note } er om et møde, der ikke er holdt
    .do = Intet er ændret. Bliver mødet ikke til noget, så slet filen.
erase-strange = { $path } er skrevet på en måde, som ip ikke ændrer i
    .do = Intet er ændret. Ret det, som ip check siger, og prøv igen.
ask-erase = Hvilket notat skal slettes?
ask-erase-reason = Hvorfor?
    .help = Et par ord, ingen navne, fx fristen er udløbet
ask-erase-sure = Slet notatet { $note }? { $places ->
    [0] Intet bygger på det.
    [one] 1 sted bygger på det.
   *[other] { $places } steder bygger på det.
} { $quotations ->
    [0] {""}
    [one] 1 citat bliver taget ud.
   *[other] { $quotations } citater bliver taget ud.
}
cli-privacy-purge = Få det, der er trukket tilbage eller slettet, ud af historikken
    .note = Notatets id, også når det er slettet
    .verify = Se alt igennem, og vis, hvor der stadig står noget (slut med kode 1)
    .format = Hvordan det vises
    .dry_run = Se alt igennem, og skriv intet
    .long =
        For it. Git glemmer ikke, så ordene står i ældre versioner, i andres kopier, hos den, der opbevarer projektet, og i sikkerhedskopier. Kommandoen skriver alle trin som et script, der skal læses, før det køres. Scriptet har ingen af ordene i sig. Bagefter viser --verify, om noget er tilbage: det ser hvert eneste objekt i git igennem, også dem, intet fører til, og build/ og .ip/. Pdf-filer kan det ikke se ind i.
purge-written = Læs scriptet, før du kører det. Det skriver { $objects ->
    [one] 1 fil
   *[other] { $objects } filer
} om i historikken{ $messages ->
    [0] {""}
    [one] {" "}og 1 besked
   *[other] {" "}og { $messages } beskeder
}. Aftal først en dag, hvor ingen arbejder i projektet.
purge-found = { $places ->
    [one] 1 sted står der stadig noget.
   *[other] { $places } steder står der stadig noget.
} { $objects } objekter er set igennem.
purge-clean = Intet er tilbage af { $note } her. { $objects } objekter er set igennem. Slet mappen { $folder }, når det også er væk hos de andre.
purge-no-words = Der er kun ledt efter id'et og ældre udgaver af notatet. Ordene selv er der intet at kende på her.
purge-closed = Her kan programmet ikke se ind, for det er billeder, låste filer eller andet end tekst. Åbn dem, og slet dem her og i historikken, hvis ordene står i dem: { $paths }
purge-in-file = Fil
purge-in-own = Gits egne filer
purge-in-history = Historikken
purge-in-unreachable = Objekt, som ingen gren fører til
purge-in-name = Filnavn i historikken
purge-in-message = Besked i historikken
purge-unknown = Intet sted kendes »{ $id }«
    .do = Skriv notatets id, som det var, før det blev slettet.
purge-stays = Notatet { $note } er hverken trukket tilbage eller slettet
    .do = Intet er ændret. Tag det først ud: ip privacy withdraw { $note }, eller ip privacy erase { $note }
purge-unguarded = Mappen { $folder }/ bliver delt med de andre
    .do = Intet er skrevet. Skriv en linje med { $folder }/ i filen .gitignore, og prøv igen.
purge-sh-title = Får { $id } ud af historikken. Skrevet af ip privacy purge.
purge-sh-read = Læs det hele, før du kører det. Det kan ikke gøres om, og hver version i historikken får et nyt navn.
purge-sh-better = Her bruges kun git selv. Har du git filter-repo, er det hurtigere; brug da de samme udskiftninger.
purge-sh-before = Først: aftal en dag, alle gemmer og sender deres ændringer, og ingen arbejder imens.
purge-sh-use = Kør »sh purge.sh«, se resultatet igennem, og kør så »sh purge.sh push«.
purge-sh-functions = Hver linje nedenfor nævner et objekt i git: det får en anden tekst (filen ligger ved siden af), eller det udelades.
purge-sh-push = Sender den nye historik. Det overskriver den gamle hos modtageren.
purge-sh-host = Nu mangler: 1) Bed den, der driver serveren, køre »git reflog expire --expire=now --all« og »git gc --prune=now« der og slette kopier af gamle pull requests. 2) Alle sletter deres kopi af mappen og henter en ny; ingen må sende en gammel gren. 3) Slet mellemlagre og filer fra automatiske kørsler (CI). 4) Sikkerhedskopier: aftal, hvornår de udløber, og at de ikke lægges tilbage. 5) Originalen i sagssystemet. 6) Slet mappen med dette script.
purge-sh-clean = 1. Intet må ligge ugemt
purge-sh-unclean = Der er ændringer, som ikke er gemt. Gem dem først med git commit.
purge-sh-stashed = Der ligger noget i git stash. Tag det frem, eller slet det.
purge-sh-shallow = Historikken er kun delvist hentet. Hent resten med: git fetch --unshallow
purge-sh-worktrees = Der er flere arbejdsmapper (git worktree list). Fjern dem først.
purge-sh-fetch = 2. Henter alle grene, så ingen bliver glemt
purge-sh-rewrite = 3. Skriver historikken om
purge-sh-refresh = 4. Finder de navngivne versioner igen
purge-sh-message = Versioner efter oprydning
purge-sh-forget = 5. Fjerner det gamle: kopier, logge, beskeder og objekter, som intet fører til
purge-sh-verify = 6. Ser alt igennem
purge-sh-remains = Der er stadig noget tilbage. Se listen ovenfor.
purge-sh-next = Her er det væk. Se historikken igennem (git log), og kør så »sh purge.sh push«.
purge-sh-behind = En anden har sendt noget, som ikke er her. Hent det først med git pull, ellers går det tabt.
purge-sh-old = Ingen gren må føre til det gamle; selve objekterne ligger her lidt endnu, så versionerne kan findes.
purge-sh-place = [trukket tilbage]
purge-sh-gone = slettet
# diff
cli-diff = Hvad er ændret?
    .earlier = Versionen før: et navn fra ip mark, en dato, eller hvad git kender
    .later = Versionen efter; ellers udkastet, som det er nu
    .format = Hvordan det vises: text, json, html eller docx (sporede ændringer til Word)
    .out = Hvor filen lægges; ellers i build
    .long =
        Viser punkt for punkt, hvad der er nyt, udgået, flyttet og omformuleret, og hvor grundlaget er et andet, selv om ordene er de samme. Et kapitel, der har fået et andet navn eller en anden plads, følges. En dato betyder udkastet, som det sidst blev gemt på eller før den dag.
diff-title = Ændret fra { $old } til { $new }
diff-title-since = Ændret siden { $old }
diff-nothing = Intet er ændret.
diff-statements = Punkter: { $counts }
diff-others = Anden tekst: { $counts }
diff-legend = [-ord, der er udgået-] {"{+"}nye ord+{"}"}
diff-count-new = { $count ->
    [one] 1 nyt
   *[other] { $count } nye
}
diff-count-gone = { $count ->
    [one] 1 udgået
   *[other] { $count } udgåede
}
diff-count-reworded = { $count ->
    [one] 1 omformuleret
   *[other] { $count } omformulerede
}
diff-count-moved = { $count ->
    [one] 1 flyttet
   *[other] { $count } flyttede
}
diff-count-evidence = { $count ->
    [one] 1 med andet grundlag
   *[other] { $count } med andet grundlag
}
diff-chapter-new = Kapitlet er nyt.
diff-chapter-gone = Kapitlet er udgået.
diff-chapter-moved = Kapitlet er flyttet.
diff-chapter-title = Overskriften var: { $before }
diff-chapter-id = Kapitlets navn var: { $before }
diff-chapter-status = Status: før { $before }, nu { $now }
diff-no-status = ingen
diff-new = nyt
diff-gone = udgået
diff-options = andre indstillinger
diff-reworded = omformuleret
diff-moved = flyttet i kapitlet
diff-moved-from = flyttet hertil fra »{ $chapter }«
diff-evidence = andet grundlag
diff-became-statement = er blevet et punkt
diff-became-text = er ikke længere et punkt
diff-renamed = hed før »{ $before }«
diff-form-heading = overskrift
diff-form-paragraph = afsnit
diff-form-aside = tabel eller note
diff-form-picture = billede
diff-form-insert = indsat af ip
diff-unread = { $files ->
    [one] En fil kunne ikke læses og er ikke med. { $version }: { $paths }
   *[other] { $files } filer kunne ikke læses og er ikke med. { $version }: { $paths }
}
diff-which = Hvilken version skal udkastet holdes op imod?
    .do = Skriv et navn eller en dato, fx: ip diff 2018-05-01. Et navn får udkastet med: ip mark NAVN
diff-which-of = Hvilken version skal udkastet holdes op imod?
    .do = Skriv et navn eller en dato, fx: ip diff { $newest }. Disse navne er givet: { $names }
ask-diff = Hvilken version skal udkastet holdes op imod?

# sync
cli-sync = Hent det, de andre har sendt, og send dit
    .mine = Hvor I begge har rettet det samme: behold dine ord i disse filer
    .theirs = Hvor I begge har rettet det samme: tag de andres ord i disse filer
    .both = Hvor I begge har skrevet det samme sted: behold begge, det ene under det andet; kun i teksten, ikke i oplysningerne øverst
    .dry_run = Sig kun, hvad der ville ske
    .long =
        Henter det, de andre har sendt, samler det med det, du har gemt, og sender det hele. Har I rettet forskellige steder, bliver begge dele med. Har I rettet de samme linjer, sker der intet, og begge bliver vist med navn: vælg så med --mine, --theirs eller --both. Det, du ikke har gemt, bliver hverken sendt eller rørt. Det, nogen har trukket tilbage, kommer aldrig igen. Intet bliver sendt, når der er persondata i det. Den sidste sætning siger altid, om alt er sendt. Slutter med 0, når alt er sendt, eller der intet er at sende til, 1, når noget ikke er sendt, og 3, når det sted, der sendes til, ikke kunne nås.
progress-sync = Henter og sender
sync-message = Samlet med det, de andre har sendt
sync-received = { $files ->
    [one] Hentet: en fil er ny eller ændret.
   *[other] Hentet: { $files } filer er nye eller ændrede.
}
sync-protected = Noget i { $path } er trukket tilbage eller slettet. Det, andre imens har skrevet i den, er derfor ikke taget med.
sync-nowhere = { $unsaved ->
    [0] Her er intet at sende til.
    [one] Her er intet at sende til. En ændring er ikke gemt endnu.
   *[other] Her er intet at sende til. { $unsaved } ændringer er ikke gemt endnu.
}
sync-nothing = Intet er gemt endnu, så der er intet at sende.
sync-sent = { $unsaved ->
    [0] Alt er sendt.
    [one] Alt, der er gemt, er sendt. En ændring er ikke gemt endnu.
   *[other] Alt, der er gemt, er sendt. { $unsaved } ændringer er ikke gemt endnu.
}
sync-would = { $versions ->
    [one] En version ville blive sendt.
   *[other] { $versions } versioner ville blive sendt.
}
sync-would-both = { $versions ->
    [0] De andre har sendt noget, som ville blive hentet.
    [one] De andre har sendt noget, som ville blive hentet, og en version ville blive sendt.
   *[other] De andre har sendt noget, som ville blive hentet, og { $versions } versioner ville blive sendt.
}
sync-not-sent = { $versions ->
    [0] Intet er hentet eller sendt, fordi { $why }.
    [one] En version er ikke sendt, fordi { $why }.
   *[other] { $versions } versioner er ikke sendt, fordi { $why }.
}
sync-stopped = { $versions ->
    [0] Det er uvist, om alt er hentet og sendt, fordi { $why }.
    [one] En version er ikke sendt, fordi { $why }.
   *[other] { $versions } versioner er ikke sendt, fordi { $why }.
}
sync-unsaved = { $unsaved ->
    [one] En ændring er ikke gemt og er ikke rørt.
   *[other] { $unsaved } ændringer er ikke gemt og er ikke rørt.
}
sync-why-held = der er persondata eller mærker efter to udgaver i det
sync-why-clashes = { $files ->
    [one] I har rettet det samme sted i en fil
   *[other] I har rettet de samme steder i { $files } filer
}
sync-why-unsaved = { $files ->
    [one] det, der skal hentes, ville skrive over en fil, du ikke har gemt
   *[other] det, der skal hentes, ville skrive over { $files } filer, du ikke har gemt
}
sync-why-unrelated = det, der ligger dér, er ikke det samme projekt
sync-why-host = projektet ikke må sendes til { $host }
sync-why-gone = det sted, der sendes til, ikke findes mere, eller du ikke har adgang til det
sync-why-unreachable = det sted, der sendes til, ikke svarer
sync-why-password = det sted, der sendes til, ikke lukker dig ind
sync-why-unknown = det er uvist, om det sted, der sendes til, er det, det giver sig ud for
sync-why-newer = de andre bliver ved med at sende imens
sync-why-declined = det sted, der sendes til, siger nej: { $words }
sync-why-hook = et program, som nogen har sat til at se efter, siger nej
sync-why-failed = git siger nej ({ $words })
sync-why-else = noget gik galt undervejs (se ovenfor)
ask-sync = Hvis ord skal stå i { $path }?
ask-sync-gone = Hvad skal der ske med { $path }?
ask-sync-mine = dine
ask-sync-theirs = de andres
ask-sync-both = begge: dine øverst, de andres nedenunder
ask-sync-later = ingen endnu, jeg spørger dem først
ask-sync-keep-mine = behold filen, som du har rettet den
ask-sync-keep-theirs = behold filen, som de andre har rettet den
ask-sync-delete = slet den
sync-held = Intet er sendt eller hentet. Ret det, og gem. Er det gemt tidligere, bliver det sendt med, selv om det er rettet nu: så spørg it, før nogen sender.
sync-doubled = Begge kan ikke stå i { $path }: Et navn eller en nøgle ville stå to gange.
sync-taken-back = Andre har trukket noget tilbage eller slettet det. Det går også ud af det, der ligger ved siden af her.
sync-choose = Intet er ændret. Vælg, hvis ord der skal stå, fil for fil: ip sync --mine { $path } eller ip sync --theirs { $path }
sync-choose-body = Intet er ændret. Vælg, hvis ord der skal stå, fil for fil: ip sync --mine { $path }, ip sync --theirs { $path } eller ip sync --both { $path }
sync-unsaved-paths = Intet er ændret. Gem først det, du har i { $paths }: ip save
sync-unrelated = Intet er ændret. Bed it om hjælp: adressen er måske skrevet forkert, eller projektet er begyndt to steder.
sync-mine = Dig ({ $name }):
sync-mine-day = Dig ({ $name }, { $day }):
sync-theirs = De andre ({ $name }):
sync-theirs-day = De andre ({ $name }, { $day }):
sync-somebody = uden navn
sync-took-away = har slettet filen
sync-took-out = har slettet det
sync-changed = har rettet i filen
sync-no-text = har en fil, der ikke er tekst
sync-more = … og { $lines } linjer til

# doctor
cli-doctor = Er maskinen og mappen sat rigtigt op?
    .unlock = Tag væk, hvad et program, der blev stoppet, har efterladt, og som spærrer
    .format = Hvordan det vises
    .long =
        Til den, der installerer og hjælper. Ser på programmet, skærmen, git, mappen, de gemte versioner, den fælles kopi og kontrollen før gem, og siger, hvad der skal gøres. Intet bliver ændret, og ingen bliver spurgt om en adgangskode. Med --unlock bliver det, et afbrudt program har efterladt, så ingen kan gemme, taget væk, når det er ældre end fem minutter, og ingen er i gang. Virker også uden for et projekt. Slutter med 1, når noget skal rettes, før der kan gemmes eller sendes.
progress-doctor = Ser efter, og spørger den fælles kopi, om den svarer
doctor-ok = Alt er, som det skal være.
doctor-warn = Intet skal rettes nu. Se på det, der er mærket med »!«.
doctor-fail = Det, der er mærket med »✗«, skal rettes.
doctor-name-version = Program
doctor-version = ip { $version }
doctor-version-other = ip { $version }, men skriver man »ip«, er det et andet program, der svarer: { $path }
    .do = Sæt mappen { $folder } først i PATH.
doctor-name-letters = Bogstaver
doctor-letters = Æ, ø og å bliver vist rigtigt
doctor-letters-few = Skærmen er sat op til »{ $letters }«, så æ, ø og å kan blive vist forkert
    .do = Sæt den op til UTF-8, for eksempel med: export LANG=da_DK.UTF-8
doctor-name-width = Bredde
doctor-width = { $width } tegn
doctor-width-narrow = Vinduet er kun { $width } tegn bredt
    .do = Gør det bredere, helst 80 tegn, så tabellerne er lette at læse.
doctor-name-git = Git
doctor-git = Version { $version }
doctor-git-old = Version { $version } er for gammel til ip sync
    .do = Bed it installere en nyere: 2.38 eller senere.
doctor-git-none = Programmet git findes ikke her, så intet kan gemmes i versioner eller deles
    .do = Installer det fra https://git-scm.com/downloads, eller bed it om det. Alt andet virker uden.
doctor-name-author = Navn
doctor-author = Der bliver gemt som { $author }
doctor-author-none = Ingen har sagt, hvem der gemmer på denne maskine
    .do = Næste gang du gemmer, bliver du spurgt. Eller skriv det: ip save --name "NAVN" --email ADRESSE
doctor-name-project = Projekt
doctor-project = { $folder }
doctor-project-errors = { $folder }: { $errors ->
    [one] en fejl
   *[other] { $errors } fejl
}
    .do = Se dem med: ip check
doctor-project-none = Der er intet projekt i { $folder }, så resten er ikke set efter
    .do = Gå til projektets mappe, og prøv igen. Et nyt projekt laves med: ip init
doctor-name-cloud = Mappens plads
doctor-cloud = Ingen tegn på OneDrive, Dropbox eller lignende
doctor-cloud-in = Mappen ligger i { $program }
    .do = { $program } kan ødelægge de gemte versioner, når det kopierer, mens der bliver gemt. Flyt mappen til et sted, der kun er på denne maskine, og del den med hinanden gennem en fælles kopi. En sikkerhedskopi i én fil må gerne ligge dér: git bundle create FIL --all
doctor-cloud-private = Mappen ligger i { $program }, som også kopierer det, der aldrig må deles (private/)
    .do = Flyt mappen til et sted, der kun er på denne maskine, og slet kopien i { $program }, også i papirkurven dér. Spørg databeskyttelsesrådgiveren, hvem der kan have set den.
doctor-name-leftovers = Efterladt
doctor-leftovers-none = Ingen filer fra andre programmer
doctor-leftovers = { $count ->
    [one] Et andet program har efterladt { $path }
   *[other] Andre programmer har efterladt { $count } filer, den første { $path }
}
    .do = Sammenlign med filen uden tilføjelsen i navnet, ret den, der er den rigtige, og slet den anden.
doctor-leftovers-git = { $count ->
    [one] Et andet program har lagt en kopi blandt de gemte versioner: { $path }
   *[other] Et andet program har lagt { $count } kopier blandt de gemte versioner, den første { $path }
}
    .do = Tag en kopi af hele mappen, og bed it om hjælp, før der gemmes mere.
doctor-name-names = Navneliste
doctor-names = Navnene på dem, der har været med, bliver der ledt efter
doctor-names-examples = Alle notater er eksempler, så der mangler ingen
doctor-names-unneeded = Der er ingen samtaler endnu, så der mangler ingen
doctor-names-none = Der er ingen liste med deltagernes navne at lede efter
    .do = Lav den med: ip privacy names
doctor-names-broken = Listen med deltagernes navne kan ikke læses, så ingen bliver ledt efter
    .do = Lav den igen: ip privacy names --replace
doctor-name-saved = Gemt
doctor-saved = Alt det gemte kan læses
doctor-saved-none = Her bliver der ikke gemt versioner endnu
    .do = Gem den første version: ip save
doctor-saved-nothing = Intet er gemt endnu
    .do = Gem den første version: ip save
doctor-saved-shallow = Kun den nyeste del af det gemte er på denne maskine, så ældre versioner ikke kan vises
    .do = Hent resten med: git fetch --unshallow
doctor-saved-damaged = Noget af det gemte kan ikke læses ({ $why })
    .do = Gem intet mere her. Tag en kopi af mappen, og bed it hente projektet igen fra den fælles kopi.
doctor-name-unfinished = Halvt arbejde
doctor-unfinished = Intet er gået i stå
doctor-unfinished-work = Nogen er begyndt på noget med git og er ikke blevet færdig, så intet kan gemmes
    .do = Spørg den, der begyndte. Skal det tages tilbage, så skriv: { $command }
doctor-unfinished-detached = Mappen står på en ældre version, så det, der gemmes nu, kan blive væk (»detached HEAD«)
    .do = Gå tilbage til det, I arbejder på: git switch NAVN. Navnene ses med: git branch
doctor-unfinished-busy = Et andet program er ved at gemme ({ $path })
    .do = Vent lidt, og prøv igen.
doctor-unfinished-lock = { $minutes ->
    [one] For et minut siden er et program stoppet, mens det gemte, og det spærrer for andre: { $path }
   *[other] For { $minutes } minutter siden er et program stoppet, mens det gemte, og det spærrer for andre: { $path }
}
    .do = Luk de programmer, der bruger mappen, og tag spærringen væk: ip doctor --unlock
doctor-unlocked = { $minutes ->
    [one] Taget væk: { $path }, som et program efterlod for et minut siden.
   *[other] Taget væk: { $path }, som et program efterlod for { $minutes } minutter siden.
}
doctor-still-locked = { $minutes ->
    [0] Der spærres stadig, og det er under et minut siden, nogen var i gang: { $path }
    [one] Der spærres stadig, og det er et minut siden, nogen var i gang: { $path }
   *[other] Der spærres stadig, og det er { $minutes } minutter siden, nogen var i gang: { $path }
}
doctor-still-locked-wait = Nogen er måske ved at gemme. Luk de programmer, der bruger mappen, vent fem minutter, og prøv igen.
doctor-not-locked = Intet spærrer.
doctor-name-line-ends = Linjeskift
doctor-line-ends = Ens hos alle
doctor-line-ends-changed = De bliver lavet om, når filer hentes og gemmes her (core.autocrlf)
    .do = Det er kun til Windows. Slå det fra: git config --global core.autocrlf input
doctor-line-ends-windows = { $count ->
    [one] En fil er gemt med de linjeskift, Windows bruger, så hele filen kan ligne en ændring
   *[other] { $count } filer er gemt med de linjeskift, Windows bruger, så hele filer kan ligne en ændring
}
    .do = Ret dem på én gang, når ingen er i gang, og gem: git add . --renormalize
doctor-name-remote = Fælles kopi
doctor-remote = { $place } svarer
doctor-remote-none = Der er ingen, så det gemte er kun på denne maskine
    .do = Bed it om et sted at dele det, og skriv adressen: git remote add origin ADRESSE
doctor-remote-denied = { $place } vil vide, hvem der spørger, eller har ikke givet adgang
    .do = Bed it om adgang, og om at den bliver husket på denne maskine (en nøgle eller git credential manager).
doctor-remote-unknown = Ingen har sagt endnu, at { $place } er den, den giver sig ud for
    .do = Bed it godkende den på denne maskine (ssh known_hosts).
doctor-remote-foreign = En anden bruger ejer { $path }, så git læser ikke i den
    .do = Bed it godkende den (git config --global --add safe.directory "{ $path }").
doctor-remote-missing = Der er intet på { $place }
    .do = Spørg it, om det er flyttet, og skriv den nye adresse: git remote set-url origin ADRESSE
doctor-remote-unreached = { $place } kan ikke nås
    .do = Er der net? Kræver det en forbindelse hjemmefra (VPN)? Ellers spørg it.
doctor-remote-silent = { $place } svarer ikke
    .do = Er der net? Kræver det en forbindelse hjemmefra (VPN)? Ellers spørg it.
doctor-remote-failed = { $place } kan ikke bruges ({ $why })
    .do = Spørg it.
doctor-remote-host = Projektet må ikke sendes til { $place }: i policy/policy.yaml står ved »hosts« kun { $hosts }
    .do = Ret adressen, eller spørg den, der har ansvar for projektet, om stedet skal med.
doctor-name-hooks = Kontrol
doctor-hooks = Der bliver set efter persondata, før noget gemmes og sendes
doctor-hooks-none = Git gemmer og sender, uden at nogen ser efter persondata ({ $hooks } mangler)
    .do = Sæt det op med: ip hook install
doctor-hooks-gone = Programmet, der skal se efter persondata, er ikke, hvor det var, så git gemmer og sender intet: { $path }
    .do = Sæt det op igen med: ip hook install

# explain
explain-rule = Regel
explain-level = Niveau
explain-meaning = Hvad den finder
explain-level-allow = slået fra
explain-level-warn = advarsel
explain-level-deny = fejl
explain-more = Se, hvad en regel betyder, med eksempler: ip explain REGEL
explain-wrong = Forkert:
explain-right = Rigtigt:
explain-allow = Undtag ét sted, og skriv hvorfor:
    .text = i tekst
    .yaml = i YAML
    .reason = grund
explain-warn = Gør den til en advarsel i hele projektet, eller slå den fra med allow. Skriv i policy/policy.yaml:
explain-deny = Gør den til en fejl i hele projektet, eller slå den fra med allow. Skriv i policy/policy.yaml:
explain-turn-on = Reglen er slået fra. Slå den til i hele projektet. Skriv i policy/policy.yaml:
explain-forbid = Reglen kan ikke slås fra: det, den finder, kan ikke læses eller ville gå tabt.
explain-file-closed = filen må ikke læses
explain-file-folder = en mappe
explain-file-large = filen er for stor
explain-file-link = et link ud af projektet
explain-file-not-utf-8 = gemt med en ældre kodning
explain-file-utf-16 = gemt som UTF-16
explain-unknown = Der er ingen regel, der hedder »{ $rule }«.
    .do = Se alle regler: ip explain
explain-unknown-near = Der er ingen regel, der hedder »{ $rule }«.
    .do = Mente du { $near }? Se alle regler: ip explain

# status
cli-status = Hvor står processen?
    .date = Dagen, som skal vises; ellers i dag
    .format = Hvordan det vises
    .long =
        Viser faser og milepæle, hvad der er forsinket, hvem der er hørt, hvor langt udkastet er, og hvad der nu skal gøres. Med --date vises en anden dag: det, der er sket senere, tæller ikke med. Datoen kan skrives 14.3.2018, 14/3, i går eller 2018-03-14.
status-bad-date = --date: »{ $value }« er ikke en dato.
    .do = Skriv fx 14.3.2018, 14/3, i går eller 2018-03-14.
status-as-today = Temaernes status, udkastet og kontrollen er vist, som de er i dag. Kun det, der har en dato, er vist, som det er på den valgte dag.
status-no-process = Der er ingen faser og milepæle endnu. De skrives i policy/process.yaml.
status-phases = FASER
status-milestones = MILEPÆLE
status-units = HVEM GØR HVAD
status-urgent = DET HASTER
status-nothing-urgent = INTET HASTER
status-next = DEREFTER
status-label-heard = HØRT
status-label-draft = UDKAST
status-label-deletion = PERSONDATA
status-label-checks = KONTROL
status-label-decided = BESLUTTET
status-label-sent = SENDT
status-label-waiting = VENTER
status-label-saved = GEMT
status-decided = { $what }: { $outcome } ({ $group }, { $day })
status-sent = { $version } til { $to } ({ $day })
status-waiting = { $number ->
    [one] 1 høringssvar på en tilbagemelding: { $names }
   *[other] { $number } høringssvar på en tilbagemelding: { $names }
}
status-changed = sidst { $day }
status-unsaved = ikke gemt: { $words }
status-not-sent = { $number ->
    [one] 1 version er ikke sendt til de andre
   *[other] { $number } versioner er ikke sendt til de andre
}
status-actors = { $heard } af { $all ->
    [one] 1 aktør
   *[other] { $all } aktører
}
status-gaps = { $gaps ->
    [0] ingen mangler
    [one] 1 mangel
   *[other] { $gaps } mangler
}
status-unheard = ikke hørt: { $names }
status-unforeseen = kom til undervejs: { $names }
status-more = { $more } til
status-chapters = { $number ->
    [0] ingen kapitler
    [one] 1 kapitel
   *[other] { $number } kapitler
}
status-statements = { $number ->
    [0] ingen punkter
    [one] 1 punkt
   *[other] { $number } punkter
}
status-unsupported = { $number } uden grundlag
status-questions = { $number ->
    [one] 1 åbent spørgsmål
   *[other] { $number } åbne spørgsmål
}
status-unheeded = hørt, men aldrig nævnt: { $names }
status-lix = LIX { $lix } ({ $level })
status-overdue = { $number ->
    [one] 1 notat skulle være slettet
   *[other] { $number } notater skulle være slettet
}
status-near = { $number ->
    [one] 1 notat skal slettes senest { $day }
   *[other] { $number } notater skal slettes, det sidste senest { $day }
}
status-held = { $number ->
    [one] 1 sletning venter
   *[other] { $number } sletninger venter
}
status-requests = { $number ->
    [one] 1 anmodning skal besvares senest { $day }
   *[other] { $number } anmodninger skal besvares, den første senest { $day }
} ({ $days ->
    [0] i dag
    [one] om 1 dag
   *[other] om { $days } dage
})
status-requests-late = { $number ->
    [one] 1 anmodning skulle være besvaret
   *[other] { $number } anmodninger skulle være besvaret
}
status-no-deletion = intet skal slettes de næste 30 dage
status-findings = { $errors ->
    [0] ingen fejl
   *[other] { $errors } fejl
} · { $warnings ->
    [0] ingen advarsler
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}
status-no-unit = Ingen nævnt
status-unit-chapters = { $number ->
    [one] 1 kapitel at gøre færdigt
   *[other] { $number } kapitler at gøre færdige
}
status-unit-planned = { $number ->
    [one] 1 samtale eller møde at holde
   *[other] { $number } samtaler og møder at holde
}
status-unit-uncoded = { $number ->
    [one] 1 notat at kode
   *[other] { $number } notater at kode
}
status-act-errors = Ret { $number } fejl
status-act-request = Svar på anmodningen { $id }, { $kind }, senest { $day }
status-act-request-late = Svar på anmodningen { $id }, { $kind }: fristen var { $day }
status-act-delete = Tag stilling til notatet { $note }: det skal slettes senest { $day }
status-act-delete-overdue = Tag stilling til notatet { $note }: det skulle være slettet senest { $day }
status-act-delete-more = { $number ->
    [one] Tag stilling til 1 notat mere, der skal slettes
   *[other] Tag stilling til { $number } notater mere, der skal slettes
}
status-act-milestone = Nå »{ $title }« ({ $time }), og skriv dagen ved »done«
status-act-note = Skriv notatet { $note }, som »{ $title }« bygger på
status-act-withdrawn = Find et andet grundlag for »{ $title }«: notatet { $note } er trukket tilbage
status-act-hold = Hold mødet til »{ $title }« ({ $date }), og skriv notatet færdigt
status-act-themes = { $number ->
    [one] Tag stilling til 1 tema, der kun er foreslået
   *[other] Tag stilling til { $number } temaer, der kun er foreslåede
}
status-act-gaps = { $number ->
    [one] Luk 1 mangel i dækningen
   *[other] Luk { $number } mangler i dækningen
}
status-act-uncoded = { $number ->
    [one] Kod 1 notat
   *[other] Kod { $number } notater
}
status-act-unsupported = { $number ->
    [one] Find grundlag for 1 punkt, eller lad det udgå
   *[other] Find grundlag for { $number } punkter, eller lad dem udgå
}

# report
cli-report = Lav et notat til styregruppe, høring eller deltagere
    .memo = Hvilket notat: steering (til styregruppen), analysis (hvad undersøgelsen viser), consultation (høringsnotatet), feedback (til dem, der deltog) eller et af jeres egne
    .since = Fortæl om det, der er sket siden en dag eller en version, der har fået et navn
    .edition = Hvem det er til: internal (dem, der arbejder med notaterne) eller public (alle); ellers internal, og consultation er public
    .to = feedback som et brev til dem, der talte i ét notat: kun det, de selv sagde, og hvad der kom ud af det
    .format = Hvilke formater: html, md, docx, pdf; ellers alle
    .out = Hvor filerne lægges; ellers i build
    .open = Åbn notatet, når det er lavet
    .long =
        Laver et notat ud fra projektets filer. Teksten kan ændres: ip init --templates lægger skabelonerne i templates, og et notat, der hedder templates/report-NAVN.md, laves med: ip report NAVN. Datoer kan skrives 14.3.2018, 14/3, i går eller 2018-03-14.
report-to-not = Kun feedback kan være et brev til dem, der talte, og ikke { $name }
    .do = Skriv: ip report feedback --to NOTAT
letter-file = brev
letter-banner = KUN TIL DEM, DER DELTOG I SAMTALEN
letter-example = Notatet er et eksempel. Det er skrevet for at vise arbejdet og gengiver ikke en virkelig samtale.
letter-unreadable = Notatet { $note } kan ikke læses.
    .do = Ret først det, ip check finder i det.
letter-withdrawn = Notatet { $note } er trukket tilbage, så der er intet at skrive tilbage om
    .do = Skal de have svar på, at det er sket, så skriv det selv. Brug ikke det, de sagde.
letter-erased = Teksten i notatet { $note } er slettet, så der er intet at skrive tilbage om.
letter-restricted = Notatet { $note } er under behandling
    .do = Vent, til der er truffet en afgørelse. Indtil da bruges det, de sagde, ikke.
letter-planned = Samtalen { $note } er ikke holdt endnu.
letter-study = { $note } er en undersøgelse eller en rapport, som ingen deltog i her.
letter-not-here = Et brev laves af projektets mappe, ikke af en ældre udgave.
report-bad-since = --since: »{ $value }« er hverken en dato eller navnet på en version.
    .do = Skriv fx 14.3.2018, 14/3, i går eller 2018-03-14.
report-which = Hvilket notat skal laves?
    .do = Vælg mellem { $names }: ip report steering
ask-report = Hvilket notat?
ask-report-steering = til styregruppen
ask-report-analysis = hvad undersøgelsen viser
ask-report-consultation = høringsnotatet
ask-report-feedback = til dem, der deltog
report-errors = { $errors ->
    [one] Notatet er ikke lavet: der er 1 fejl i projektet, og tallene kan være forkerte.
   *[other] Notatet er ikke lavet: der er { $errors } fejl i projektet, og tallene kan være forkerte.
}
    .do = Se dem med: ip check. Kan de ikke rettes i dag, så brug ip status, som altid virker.
report-no-public = Notatet »{ $name }« laves kun til dem, der arbejder med notaterne.
    .do = Lad --edition være. Til alle er der: ip report consultation og ip report feedback --edition public
report-not-since = --since passer ikke til dette notat: intet i det handler om, hvad der er kommet siden.
    .do = Lad --since være, eller vælg et andet notat.
report-not-compared = Det, der er ændret i udkastet, står ikke i notatet: { $why }
report-future-since = --since: { $value } er ikke kommet endnu.
    .do = Skriv en dag, der er gået.
report-unknown = Der er intet notat, der hedder »{ $name }«.
    .do = Vælg mellem { $names }, eller skriv jeres eget i templates/report-NAVN.md.
report-unknown-near = Der er intet notat, der hedder »{ $name }«. Mente du { $near }?
    .do = Vælg mellem { $names }, eller skriv jeres eget i templates/report-NAVN.md.

# serve
cli-serve = Arbejd i browseren, på denne maskine alene
    .port = Den port, der lyttes på; ellers en, der er ledig
    .no_open = Åbn ikke browseren; vis kun adressen
    .read_only = Intet kan rettes, kun læses
    .long =
        Viser projektet i browseren: noter, udkast, dækning og fejl, og formularer til at skrive og kode. Siderne kan kun ses på denne maskine, og kun af den, der har den adresse, der bliver vist. Adressen virker én gang; tryk Enter for at få en ny. Filerne er de samme som altid, og alt, hvad der bliver skrevet, kan fortrydes. Slutter med »Luk« på siden, med Ctrl-C, eller når ingen har set siden i en time. Slutter med 0, når den bliver lukket, og 3, når der ikke kan lyttes på porten.
serve-open = Arbejd i browseren på denne adresse. Den virker én gang; Enter giver en ny, Ctrl-C lukker.
    { $address }
serve-again = { $address }
serve-end = Lukket.
serve-not-built = Dette program er bygget uden browseren.
    .do = Byg det med: cargo build --release --features serve
serve-cannot-listen = Der kan ikke lyttes på porten: { $why }
    .do = Vælg en anden med --port, eller lad være at vælge en.
serve-no-random = Maskinen har intet tilfældigt at lave en nøgle af, så ingen side kan holdes for sig selv.
serve-menu = Sider
serve-more = Flere sider
serve-lists = Temaer, mål, aktører og andre lister
serve-menu-overview = Overblik
serve-menu-notes = Notater
serve-menu-draft = Udkast
serve-menu-coverage = Dækning
serve-menu-status = Status
serve-menu-findings = Fejl og advarsler
serve-menu-search = Søg
serve-menu-save = Gem
serve-changed = Noget er ændret imens. Vis siden på ny.
serve-read-only = Her kan kun læses.
serve-close = Luk
serve-closed-title = Lukket
serve-closed = Siden er lukket. Du kan lukke fanen. Start igen med: ip serve
serve-entered = Velkommen
serve-enter = Videre til projektet
serve-no-findings = Ingen fejl og ingen advarsler.
serve-filter-text = Ord i teksten
serve-filter-since = Fra og med (dato)
serve-filter-until = Til og med (dato)
serve-filter-unused = Kun det, som intet henviser til
serve-filter-unsupported = Kun det, som intet bygger på
serve-choose = Vis
serve-choose-all = Vis alt
serve-choose-title = Vælg, hvad listen viser
serve-pages = Flere sider
serve-used = Bruges i
serve-used-whole = Hele notatet bruges i
serve-note-text = Notatets tekst
serve-note-empty = Notatet har ingen tekst endnu.
serve-trace = Spor: hvad det bygger på, og hvad der bygger på det
serve-all-note = Alle notater om det
serve-all-passage = Alle uddrag om det
serve-said = Sagt og skrevet
serve-coverage = Dækning
serve-coverage-choose = Vælg rækker, kolonner og hvad der tælles
serve-coverage-rows = Rækker
serve-coverage-columns = Kolonner
serve-coverage-count = Tæl
serve-make-note = Lav notat
serve-no-draft = Udkastet har ingen kapitler endnu.
serve-figures = Hvor arbejdet står
serve-heard = Hørt
serve-unheard = Ikke hørt
serve-last = Ændret sidst
serve-search-words = Søg efter
serve-search-kind = I
serve-search-all = alt
serve-findings-severity = Hvor alvorligt
serve-traced = Spor: { $title }
serve-changes = Ændringer i udkastet
serve-changes-ask = Vælg den version eller den dag, som udkastet skal sammenlignes med.
serve-changes-since = Siden (version eller dag)
serve-changes-choose = Vælg, hvad der sammenlignes med
serve-memos = Notater til andre
serve-memo-line = { $label }: { $value }
serve-failed = Det kan ikke lade sig gøre
serve-missing = Siden findes ikke
serve-missing-why = Her er ingen side. Måske er det, den viste, omdøbt eller slettet. Gå til Overblik.
serve-refused = Ikke tilladt
serve-refused-host = Siden kan kun ses på den adresse, som programmet har vist.
    .do = Brug adressen i terminalen, der begynder med http://127.0.0.1
serve-refused-site = Ønsket kommer fra en anden side end denne, og bliver derfor ikke udført.
    .do = Gå til siden ved selv at skrive adressen eller ved linket i terminalen.
serve-refused-link = Linket er brugt eller forkert.
    .do = Tryk Enter i terminalen for at få et nyt, eller start igen med: ip serve
serve-refused-unknown = Denne browser er ikke lukket ind.
    .do = Åbn siden med linket i terminalen. Enter giver et nyt.
serve-refused-method = Det kan en side her ikke bedes om.
serve-refused-type = Det, der blev sendt, kommer ikke fra en formular på denne side.
serve-refused-body = Der blev sendt noget med, som ingen har bedt om.
serve-refused-form = Formularen er fra en tidligere kørsel af programmet, så intet er skrevet.
    .do = Gå tilbage, kopiér det, du har skrevet, vis siden på ny, og sæt det ind.
serve-refused-size = Det, der blev sendt, er større, end en fil i projektet må være.
serve-refused-slow = Det, der blev sendt, kom ikke frem til sidste ord.
    .do = Gå tilbage, og send det igen.
serve-refused-read-only = Her kan kun læses: programmet er startet med --read-only.
serve-undo = Fortryd
serve-undone = Fortrudt: { $what }
serve-undo-other = Det kan ikke fortrydes herfra længere: noget andet er ændret siden.
    .do = Gå tilbage, og vis siden på ny. Der står, hvad der kan fortrydes.
serve-undo-changed = Det kan ikke fortrydes: { $path } er ændret af andre siden.
    .do = Intet er skrevet. Ret i teksten, som den står nu.
serve-made = Oprettet: { $path }
serve-new-note = Nyt notat
serve-new-answer = Ny tilbagemelding
serve-new-theme = Nyt tema
serve-new-goal = Nyt mål
serve-new-stakeholder = Ny aktør
serve-new-chapter = Nyt kapitel
serve-new-group = Ny gruppe
serve-new-phase = Ny fase
serve-new-milestone = Ny milepæl
serve-optional = kan udelades
serve-form-wrong = Intet er skrevet endnu. Ret dette:
serve-form-more = Jeres svar giver flere spørgsmål. Intet er skrevet endnu.
serve-form-default = Et tomt felt betyder: { $value }
serve-form-lines = Ét på hver linje
serve-form-make = Opret i en ny fane:
serve-form-make-it = Opret
serve-form-again = Hent valgene igen
serve-form-heard = Hvad blev der sagt?
serve-form-heard-hint = Sæt teksten ind her, hvis I har den; den kan også skrives bagefter. Ingen navne på personer, ingen numre og ingen adresser.
serve-form-file = Hent teksten fra en fil
serve-form-file-hint = Et samtaleskema, der er fyldt ud, Word, LibreOffice, en mail, en udskrift fra Teams, Zoom eller whisper, en webside eller ren tekst, højst 20 MB. Når du trykker på Opret, kommer teksten ind i feltet herunder, så du kan se den igennem, før notatet bliver skrevet.
serve-form-file-read = Filens tekst står nu i feltet »Hvad blev der sagt?«. Se den igennem, og tryk på Opret. Der er ikke skrevet noget endnu.
serve-form-paper-read = Filen er et samtaleskema. Svarene står nu i felterne, og det, der blev sagt, i feltet »Hvad blev der sagt?«. Det, du selv havde skrevet, er ikke ændret. Se det igennem, og tryk på Opret. Der er ikke skrevet noget endnu.
serve-form-file-large = Filen fylder mere end 20 MB.
    .do = Gem den uden billeder, eller del den i flere.
serve-form-uncast = Det vides ikke, hvem der er hvem, så intet er gjort til citat. Skriv nummeret på den, der spørger, i feltet under filen, og vælg filen igen. Eller sæt > foran deltagernes egne ord.
serve-form-interviewers = Er filen en udskrift: Hvem stiller spørgsmålene?
serve-form-interviewers-hint = Skriv deres nummer i den rækkefølge, de taler første gang, fx 1, eller 0, hvis ingen af dem spørger. Så bliver de andres ord til citater. Ingens navn kommer med.
serve-search-list = Søg i listen
serve-saved = Gemt: { $path }
serve-nothing-new = Der var intet nyt at gemme.
serve-unreadable = { $path } kan ikke læses som tekst, og kan ikke rettes her.
    .do = Åbn filen i et andet program, og gem den som UTF-8.
serve-words-closed = Ordene i notatet vises ikke her: de er trukket tilbage, slettet eller under behandling.
    .do = Det, notatet siger om sig selv, vises på notatets egen side.
serve-edit = Ret
serve-edit-file = Ret filen
serve-write = Skriv i kapitlet
serve-answer = Lav tilbagemelding
serve-edit-title = Ret teksten: { $title }
serve-edit-place = se siden om det
serve-edit-text = Tekst
serve-edit-save = Gem
serve-edit-look = Se fejl og advarsler før gem
serve-edit-found = Fejl og advarsler i teksten
serve-write-title = Skriv kapitlet: { $title }
serve-write-see = Se kapitlet i udkastet
serve-write-head = Ret hele filen, også titel og tema
serve-write-at = { $point } i teksten (linje { $line })
serve-write-look = Se forhåndsvisning
serve-write-looked = Intet er gemt endnu. Herunder står:
serve-write-preview = Forhåndsvisning
serve-write-passages = Uddrag at henvise til
serve-write-words = Ord i uddraget
serve-write-theme = Tema
serve-write-own = Kapitlets egne temaer
serve-write-every = Alle temaer
serve-write-find = Find uddrag
serve-write-hint = »Sæt ind« sætter henvisningen ind dér, hvor du skriver, ellers i det punkt, du retter, eller sidst i teksten. Du kan også kopiere den.
serve-write-insert = Sæt ind
serve-write-passage = Se uddraget
serve-write-none = Her er ingen uddrag at henvise til.
serve-write-unnamed = { $passages ->
    [one] Ét uddrag mere har intet navn, så der kan ikke henvises til det.
   *[other] { $passages } uddrag mere har intet navn, så der kan ikke henvises til dem.
}
serve-kept = Det, du skrev, er ikke gemt. Kopiér det herfra.
serve-line = Linje
serve-both = Andre har ændret teksten imens. Intet er skrevet.
serve-both-do = Ret din tekst, så den siger det hele, og gem den. Under den står teksten, som den er nu.
serve-both-differences = Forskelle
serve-both-own = Din tekst
serve-both-now = Teksten, som den står nu
serve-both-save = Gem min tekst i stedet
serve-cancel = Gå tilbage uden at gemme
serve-blocks-all = Ret hele teksten
serve-blocks-none = Notatet har ingen stykker endnu.
serve-block-title = Ret stykket
serve-block-this = Ret dette stykke
serve-block-gone = Det, du rettede, er her ikke mere. Din tekst står herunder: kopiér den, og ret hele teksten.
serve-code-title = Kod dette stykke
serve-code-this = Kod dette stykke
serve-code-remove = Fjern
serve-code-inherited = fra overskriften
serve-code-theme = Hvilket tema handler det om?
serve-code-aspect = Hvilket aspekt af temaet?
serve-code-aspect-hint = Ét eller få ord, fx et, der er brugt før.
serve-code-aspect-bad = Skriv det med bogstaver.
serve-code-name = Navn
serve-code-named = Giv stykket et navn, så udkastet kan henvise til det
serve-code-name-label = Navnet
serve-code-name-hint = Lavet af ordene. Ingen navne på personer.
serve-code-name-bad = Skriv et navn med bogstaver.
serve-code-name-taken = Et andet stykke hedder allerede { $name }.
serve-code-has-name = Stykket hedder
serve-code-unfit = Mærket kan ikke sættes sidst i stykket, uden at det læses som noget andet. Ret hele teksten i stedet.
serve-code-changed = Stykket er ændret af andre imens. Intet er skrevet.
serve-code-changed-do = Herunder står, hvad der er ændret. Det, du valgte, er der endnu: kod stykket, som det står nu, eller gå tilbage.
serve-code-gone = Stykket er ændret af andre imens, så mærket er ikke fjernet.
    .do = Gå tilbage, og vis siden på ny.
serve-not-written = Intet er skrevet: { $why }
serve-broken = Programmet fejlede på denne side. De andre sider virker stadig, og intet er skrevet halvt.
    .do = Gå tilbage, og prøv igen. Sker det igen, så brug kommandoen i terminalen, og sig det til dem, der passer programmet.
serve-save-is = Ikke gemt endnu:
serve-save-message = Besked
    .hint = Sig kort, hvad du har lavet. Skriver du intet, står der:
serve-save-do = Gem
serve-sync = Hent og send
serve-sync-does = Her bliver det, de andre har sendt, hentet og lagt sammen med dit, og det, du har gemt, bliver sendt til dem.
serve-sync-do = Hent og send
serve-sync-password = Her kan du ikke skrive en adgangskode. Vil det sted, der sendes til, have en, så skriv i en terminal: ip sync
serve-sync-choose = Intet er ændret. Vælg, hvis ord der skal stå, fil for fil:
serve-history = Historik
serve-undo-back = Før tilbage hertil
serve-undo-title = Før tilbage
serve-undo-changes = Det her bliver ført tilbage:
serve-undo-do = Før tilbage
serve-undo-not = Se historikken i stedet
serve-quotes = Citater
serve-quotes-take = Tag godkendelsen tilbage
serve-comments = Udkast, der er kommet tilbage
serve-comments-file = Word-filen med kommentarer og ændringer
serve-comments-other = Vælg en anden fil
serve-comments-file-hint = En .docx-fil på højst 20 MB. Programmet gemmer den ikke; vælg den igen, når du fortsætter en anden dag.
serve-comments-none = Der er ikke valgt en fil
serve-comments-gone = Filen er her ikke mere
    .do = Vælg den igen under Udkast, der er kommet tilbage.
serve-comments-nothing = Det er afgjort, eller det er ikke i filen
    .do = Se, hvad der venter, under Udkast, der er kommet tilbage.
serve-comments-read = Vis kommentarer og ændringer
serve-comments-roles = Brug rollerne
serve-comments-apply = { $changes ->
    [one] Tag den ændring, der ikke er tvivl om
   *[other] Tag de { $changes } ændringer, der ikke er tvivl om
}
serve-comments-decided = { $ids }: { $state }
serve-comments-there = Gå til stedet
serve-comments-chapter = Se kapitlet
serve-comments-more = { $items ->
    [one] Én mere vises, når nogle af disse er afgjort.
   *[other] { $items } flere vises, når nogle af disse er afgjort.
}
serve-review = Genlæsning
serve-review-none = Alle punkter er læst sammen med deres grundlag, som det er nu.
serve-review-read = Læst
serve-privacy = Dem, der har talt
serve-privacy-due = Det, der skal slettes
serve-privacy-do = Gør
serve-privacy-extend = Gem længere
serve-privacy-withdraw = Træk tilbage
serve-privacy-requests = Anmodninger, der venter på svar
serve-privacy-answer-by = svar senest
serve-privacy-on = Hvilken dag? Tomt er i dag
serve-privacy-close = Afslut
serve-privacy-put-off = Personen har fået at vide, at det tager længere tid
serve-privacy-outcome = Svaret mangler
    .do = Vælg, hvad svaret blev, og tryk »Afslut« igen.
serve-privacy-new = Ny anmodning
serve-privacy-receive = Skriv den op
serve-privacy-id = Notatets id, som det står i listen over notater
serve-privacy-passages = Hvilke stykker?
    .help = Vælg intet, hvis hele notatet er trukket tilbage.
serve-privacy-participants = Hvor mange deltagere trækker sig?
    .help = Tomt er 1. Kun når der er valgt stykker
serve-privacy-date = Hvornår blev det trukket tilbage?
    .help = Tomt er i dag
serve-privacy-number = »{ $text }« er ikke et antal
serve-privacy-see = Se, hvad der følger
serve-privacy-follows = Det, der hviler på det
severity-error = Fejl
severity-warning = Advarsel
severity-info = Bemærk

# assist
assist-used = { $statements ->
    [0] bruges ikke i noget punkt
    [one] bruges i 1 punkt
   *[other] bruges i { $statements } punkter
}
assist-rests = { $notes ->
    [0] { $sources ->
        [0] uden grundlag
        [one] hviler på 1 skriftlig kilde
       *[other] hviler på { $sources } skriftlige kilder
    }
    [one] hviler på 1 notat fra { $groups ->
        [one] 1 aktør
       *[other] { $groups } aktører
    }{ $sources ->
        [0] {""}
        [one] {" "}og 1 skriftlig kilde
       *[other] {" "}og { $sources } skriftlige kilder
    }
   *[other] hviler på { $notes } notater fra { $groups ->
        [one] 1 aktør
       *[other] { $groups } aktører
    }{ $sources ->
        [0] {""}
        [one] {" "}og 1 skriftlig kilde
       *[other] {" "}og { $sources } skriftlige kilder
    }
}{ $against ->
    [0] {""}
   *[other] {" "}· { $against } imod
}
assist-passages = { $passages ->
    [0] ingen uddrag med navn
    [one] 1 uddrag med navn
   *[other] { $passages } uddrag med navn
}
assist-notes = { $notes ->
    [one] 1 notat
   *[other] { $notes } notater
}{ $awaited ->
    [0] {""}
   *[other] , { $awaited } på vej
}
assist-statements = { $statements ->
    [one] 1 punkt
   *[other] { $statements } punkter
}
assist-write = Skriv »{ $text }«
assist-add-key = Tilføj »{ $key }«
assist-excuse = Undtag stedet fra { $rule }; skriv hvorfor
assist-nothing-named = Her står ikke noget, der har et navn
assist-no-file-names = Editoren kan ikke give filer nye navne. Gem, og skriv i stedet: ip rename { $old } { $new }

# lsp
cli-lsp = Hjælp i en teksteditor, mens man skriver
    .stdio = Tal med editoren gennem standard ind og ud; det sker altid, og mange editorer skriver det
    .long =
        Editoren starter kommandoen og taler med den; den skal ikke køres i hånden. docs/editors.md siger, hvordan VS Code, Helix, Neovim, Zed og Emacs sættes op.

# form
cli-form = Lav et skema, der kan deles ud og tages ind igen
cli-form-interview = Lav et Word-skema til en samtale
    .stakeholder = Hvem der skal høres; kan gentages
    .theme = Et tema, der skal tales om; kan gentages; ellers alle
    .out = Filen, der bliver skrevet; ellers i build
    .long =
        Skemaet stiller de samme spørgsmål som ip add-interview, og derefter temaernes. Når det er fyldt ud, kommer det ind med ip add-interview --from FIL.
paper-file = samtaleskema
paper-title = Skema til en samtale
paper-guide = Fyld skemaet ud, og send det tilbage. Det, der ikke er svaret på, bliver der spurgt om senere.
paper-no-names = Skriv ingen navne på personer, og ingen telefonnumre, adresser eller CPR-numre.
paper-heading = Det, der blev sagt
paper-manner = Skriv med egne ord under hvert spørgsmål, hvad der blev sagt. Spørgsmål uden svar kommer ikke med.
paper-quote = Deltagernes egne ord skrives i et afsnit for sig med typografien Citat (Quote).
paper-other = Andet, der blev sagt
paper-write = Klik her, og skriv
paper-choose = Klik her, og vælg
paper-day = Klik her, og vælg eller skriv en dag
paper-said = Klik her, og skriv, hvad der blev sagt
paper-day-form = d. MMMM yyyy
paper-optional = Kan springes over.
paper-informed = En dag, fx 14.3.2018, eller »ikke endnu«.
paper-consent = Kun, hvis I bruger samtykke.
paper-next = Når skemaet er fyldt ud: ip add-interview --from { $path }
paper-wrong = Skemaets svar på »{ $label }« kan ikke bruges: { $why }
    .do = Intet er skrevet. Ret svaret i skemaet, eller giv det med flaget.
paper-asked = Skemaets svar på »{ $label }« kan ikke bruges: { $why }
left-above-form = det, der står over spørgsmålene,
