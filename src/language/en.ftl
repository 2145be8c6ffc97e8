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

## coverage

## render

## draft

## findings

## cli
