### Alt, hvad mennesker læser, på dansk. Afsnittene følger husets mapper; hver sætning står ét sted.

## Fælles ord

quarter = { $quarter }. kvartal { $year }

## syntax

## record

## check

## coverage

## render

## draft

## findings

## cli
