### Was Owed sagt, auf Deutsch.

language-name = Deutsch

## Listen

list-or = { $others } oder { $last }
list-and = { $others } und { $last }

## Warum ein Kunde oder eine Rechnung in einem Mahnlauf ist oder nicht

reason-level-reached = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} überfällig: Mahnstufe { $level } ist erreicht.
reason-listed = Bereits auf Mahnstufe { $level } gemahnt; nächste Stufe am { $next }.
reason-listed-last = Bereits auf Mahnstufe { $level } gemahnt, der letzten.
reason-courtesy = Wird am { $due } fällig.
reason-not-overdue = Nicht überfällig: fällig am { $due }.
reason-waiting-for-level = Mahnstufe { $level } wird am { $from } erreicht.
reason-last-level-stop = Die letzte Mahnstufe { $level } ging am { $sent } hinaus; es folgt keine Mahnung mehr.
reason-last-level-agency = Die letzte Mahnstufe { $level } ging am { $sent } hinaus; als Nächstes folgt die Abgabe an ein Inkassobüro.
reason-last-level-legal = Die letzte Mahnstufe { $level } ging am { $sent } hinaus; als Nächstes folgt die Abgabe an einen Anwalt.
reason-only-claims = Keine Rechnung ist offen, nur { $sum } an Gebühren, Zinsen oder Kosten: ein Kontoauszug fordert sie an.
reason-below-minimum = { $sum } liegt unter dem Mindestbetrag von { $minimum }.
reason-disputed = Bestritten.
reason-disputed-in-part = Davon sind { $contested } bestritten; der Rest wird gemahnt.
reason-late-discount = { $amount } ist offen: Das sieht nach einem Skonto aus, das { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} zu spät abgezogen wurde.
reason-question-waits = Eine Liste wartet auf Ihre Antwort: { $asked }.
reason-unknown-payer = einem unbekannten Zahler
reason-money-pays = { $amount } von { $payer }, gebucht am { $day }, scheint dafür zu sein: Prüfen Sie die Zuordnung und nehmen Sie sie an.
reason-money-names = { $amount } von { $payer }, gebucht am { $day }, nennt sie und ist noch nicht zugeordnet: Ordnen Sie die Zahlung zuerst zu.
reason-money-perhaps = { $amount } von { $payer }, gebucht am { $day }, ist noch nicht zugeordnet und könnte dafür sein.
reason-promised = Zahlung bis { $until } zugesagt.
reason-plan-kept = Ratenzahlung vereinbart, keine Rate versäumt.
reason-plan-kept-until = Ratenzahlung vereinbart, keine Rate versäumt; die nächste Rate ist am { $next } fällig.
reason-on-hold = Mahnsperre.
reason-on-hold-because = Mahnsperre: { $why }.
reason-on-hold-until = Mahnsperre bis { $until }.
reason-on-hold-until-because = Mahnsperre bis { $until }: { $why }.
reason-covered-on-account = { $on_account } nicht zugeordnetes Guthaben deckt es. Ordnen Sie es den Rechnungen zu.
reason-too-recent = Am { $last } gemahnt; nächste Mahnung ab { $next }.
reason-another-waits = { $what } ist noch nicht hinausgegangen.
reason-no-address = Weder E-Mail- noch Postanschrift.
reason-no-postal-address = Keine Postanschrift.
reason-by-letter = { $why } Die Mahnung wird gedruckt.
reason-no-way = { $why } Auch eine Postanschrift fehlt.
reason-handed-over = Am { $on } abgegeben.
reason-handed-over-to = Am { $on } an { $whom } abgegeben.
reason-quiet-day = Am { $day } ist Ruhe: Nichts wird versendet.
reason-quiet-hours = Ruhezeit: Kunden werden erst am { $day } ab { $time } wieder angeschrieben.
reason-contacts-per-week = Grenze der Kontakte erreicht: { $most ->
    [one] einmal
   *[other] { $most }-mal
} in sieben Tagen.
reason-taken-out = Von Ihnen ausgeschlossen.
reason-not-proposed = Seit dem Vorschlag dieses Laufs fällig geworden: Schlagen Sie neu vor.
reason-deadline-passed = Ihre Frist, { $deadline }, ist abgelaufen.
reason-of-another-day = Sie ist auf den { $dated } datiert.

## The frame: the bar, the palette, keys, errors of the program

## Parts that all screens share

## Today

## Reminders and runs

## Letters and reminders by hand

## Messages

## Customers

## Invoices

## Aging

## Claims, interest and fees

## Agreements: promises, plans, disputes, holds

## Calls

## Bank and matching

## Import

## Originals

## Policies

## Interest

## Settings

## Money and other values

## Errors of the book

## Errors of files that are read

## Problems of rows and files

## Errors of mail

## Errors of letters

## Errors of commands

## What a change did, as the journal says it

## Words of tables and exports

## The command line

## Help of the command line
