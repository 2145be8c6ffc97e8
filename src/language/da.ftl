### Alt, hvad mennesker læser, på dansk. Afsnittene følger husets mapper; hver sætning står ét sted.

## Fælles ord

quarter = { $quarter }. kvartal { $year }

## syntax

## record

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

## draft

## findings

## cli
