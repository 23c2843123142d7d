### What Owed says, in English. Every other language has the same keys; a text may leave a parameter out, and use no other.
### A key is area-thing. `.hint` says what to do about an error.

language-name = English

## Lists

list-or = { $others } or { $last }
list-and = { $others } and { $last }

## Why a customer or an invoice is in a run of reminders, or out of it

reason-level-reached = { $days ->
    [one] { $days } day
   *[other] { $days } days
} overdue: level { $level } is reached.
reason-listed = Already reminded at level { $level }; next level on { $next }.
reason-listed-last = Already reminded at level { $level }, the last.
reason-courtesy = Falls due on { $due }.
reason-not-overdue = Not overdue: due on { $due }.
reason-waiting-for-level = Level { $level } is reached on { $from }.
reason-last-level-stop = Level { $level }, the last, was sent on { $sent }; no reminder follows.
reason-last-level-agency = Level { $level }, the last, was sent on { $sent }; next comes the hand-over to an agency.
reason-last-level-legal = Level { $level }, the last, was sent on { $sent }; next comes the hand-over to a lawyer.
reason-only-claims = No invoice is open, only { $sum } of fees, interest or charges: a statement asks for them.
reason-below-minimum = { $sum } is below the minimum of { $minimum }.
reason-disputed = Disputed.
reason-disputed-in-part = { $contested } of it is disputed; the rest is reminded.
reason-late-discount = { $amount } is open: it looks like a discount taken { $days ->
    [one] { $days } day
   *[other] { $days } days
} late.
reason-question-waits = A list waits for your answer: { $asked }.
reason-unknown-payer = an unknown payer
reason-money-pays = { $amount } from { $payer }, booked on { $day }, seems to pay it: review and accept the match.
reason-money-names = { $amount } from { $payer }, booked on { $day }, mentions it and is not matched yet: match it first.
reason-money-perhaps = { $amount } from { $payer }, booked on { $day }, is not matched yet and may be for it.
reason-promised = Promised to pay by { $until }.
reason-plan-kept = On a payment plan with nothing missed.
reason-plan-kept-until = On a payment plan with nothing missed; the next instalment is due on { $next }.
reason-on-hold = On hold.
reason-on-hold-because = On hold: { $why }.
reason-on-hold-until = On hold until { $until }.
reason-on-hold-until-because = On hold until { $until }: { $why }.
reason-covered-on-account = { $on_account } unallocated covers it. Allocate it to the invoices.
reason-too-recent = Reminded on { $last }; next reminder from { $next }.
reason-another-waits = { $what } has not been sent yet.
reason-no-address = No e-mail or postal address.
reason-no-postal-address = No postal address.
reason-by-letter = { $why } The reminder will be printed.
reason-no-way = { $why } There is no postal address either.
reason-handed-over = Handed over on { $on }.
reason-handed-over-to = Handed over to { $whom } on { $on }.
reason-quiet-day = { $day } is a quiet day: nothing is sent.
reason-quiet-hours = Quiet hours: customers are contacted again from { $time } on { $day }.
reason-contacts-per-week = Contact limit reached: { $most ->
    [one] once
   *[other] { $most } times
} in seven days.
reason-taken-out = Excluded by you.
reason-not-proposed = Due since this run was proposed: propose again.
reason-deadline-passed = Its deadline, { $deadline }, has passed.
reason-of-another-day = It is dated { $dated }.

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
