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

common-save = Save
common-cancel = Cancel
common-close = Close
common-delete = Delete
common-remove = Remove
common-edit = Edit
common-back = Back
common-done = Done
common-discard = Discard
common-continue = Continue
common-undo = Undo
common-undo-asks = Undo…
common-undone = Undone
common-redo = Redo
common-open = Open
common-ok = OK
common-yes = Yes
common-no = No
common-search = Search
common-all = All
common-none = None
common-more = More
common-import = Import
common-on-screen = On this screen
common-nothing-matches = Nothing matches
common-clear-filter = Clear the filter
common-clear-filters = Clear the filters
common-clear-selection = Clear selection
common-select-all = Select all
common-what-is-shown = What is shown
common-which-customers = Which customers
common-customer-name-or-number = Customer's name or number
common-name-or-number = Name or number
common-previous-customer = Previous customer
common-next-customer = Next customer
common-open-customer = Open the customer
common-see-aging = See the aging
common-import-invoices = Import invoices
common-import-payments = Import payments
common-import-statement = Import a statement
common-write-reminders = Write reminders
common-write-reminder = Write a reminder
common-add-invoice = Add an invoice
common-calculate-interest = Calculate interest
common-follow-up = Follow up
common-no-invoices-yet = No invoices yet
common-creating-letters = Creating letters
common-saving = Saving
common-write-number = Write 1,234.50.
common-customer = Customer
common-customers = Customers
common-invoice = Invoice
common-invoices = Invoices
common-open-invoices = Open invoices
common-letter = Letter
common-email = E-mail
common-reminders = Reminders
common-recipients = Recipients
common-policy = Policy
common-policies = Policies
common-reminder-policy = Reminder policy
common-level = Level
common-group = Group
common-groups = Groups
common-bank = Bank
common-file = File
common-row = Row
common-timeline = Timeline
common-amount = Amount
common-currency = Currency
common-total = Total
common-net = Net
common-discount = Discount
common-early-payment-discount = Early-payment discount
common-interest = Interest
common-rate = Rate
common-rate-per-year = Rate (% per year)
common-fees-and-interest = Fees and interest
common-charge = Charge
common-charges = Charges
common-add-charge = Add a charge
common-state = State
common-state-open = Open
common-due = Due
common-overdue = Overdue
common-paid = Paid
common-disputed = Disputed
common-cancelled = Cancelled
common-unallocated = Unallocated
common-waiting = Waiting
common-sent = Sent
common-posted = Posted
common-created = Created
common-as-of = As of
common-invoice-date = Invoice date
common-days-overdue = Days overdue
common-day = Day
common-days = Days
common-on = On
common-from = From
common-to = To
common-when = When
common-why = Why
common-for = For
common-what = What
common-what-it-is = What it is
common-reason = Reason
common-note = Note
common-notes = Notes
common-problems = Problems
common-outcome = Outcome
common-subject = Subject
common-attached = Attached
common-name = Name
common-number = Number
common-reference = Reference
common-account = Account
common-contact = Contact
common-phone = Phone
common-address = Address
common-street = Street
common-address-line-2 = Address line 2
common-postal-code = Postal code
common-city = City
common-region = Region
common-country = Country
common-vat-number = VAT number
common-payment-terms-days = Payment terms (days)
common-payment-deadline-days = Payment deadline (days)
common-default-currency = Default currency
common-english = English
common-german = German
common-everyone = Everyone
common-businesses = Businesses
common-consumers = Consumers
common-tone = Tone
common-tone-friendly = Friendly
common-tone-firm = Firm
common-tone-final = Final
common-small-balances = Small balances
common-write-off = Write off
common-write-off-asks = Write off…
common-write-off-small-balances = Write off small balances…
common-allocate = Allocate
common-match = Match
common-company-incomplete = Complete the company's details
common-count-customers = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
common-count-invoices = { $count ->
    [one] { $count } invoice
   *[other] { $count } invoices
}
common-count-letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
common-count-emails = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
}
common-count-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
common-count-files = { $count ->
    [one] { $count } file
   *[other] { $count } files
}
common-count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
common-count-problems = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}
common-count-credit-notes = { $count ->
    [one] { $count } credit note
   *[other] { $count } credit notes
}
common-count-transactions = { $count ->
    [one] { $count } transaction
   *[other] { $count } transactions
}
common-days-overdue-count = { $days ->
    [one] { $days } day
   *[other] { $days } days
} overdue
common-done-of = { $done } of { $total }

## Today

## Reminders and runs

## Letters and reminders by hand

## Messages

## Customers

## Invoices

## Aging

aging-title = Aging
aging-export-what = the aging
aging-last-month = Aging at the end of last month
aging-today = Aging today
aging-age-by = Age by
aging-group-by = Group by
aging-bands = Age bands (days)
aging-bands-wrong = Whole days only, such as 30, 60, 90
aging-basis-due = Due date
aging-by-customer = Aging by customer
aging-by-invoice = Aging by invoice
aging-total-in = Total { $currency }
aging-net = Net
aging-age = Age
aging-band-over = Over { $days }
aging-disputed = disputed
aging-disputed-count = { $count } disputed
aging-open-of = all open invoices of { $customer }
aging-open-all = all open invoices
aging-unallocated-of = unallocated, { $customer }
aging-unallocated-all = customers by unallocated money
aging-band-all = { $band }, all customers
aging-filtered-why = No customer with an open invoice matches the filter.
aging-no-invoices-why = Import the open invoices from your accounting software, or add one on a customer's page.
aging-nothing-title = Nothing is owed
aging-nothing-why = As of { $day } no invoice is open.

## Claims, interest and fees

## Agreements: promises, plans, disputes, holds

## Calls

calls-title = Calls
calls-about = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
} to call, highest impact first
calls-export-what = the calls
calls-find = Customer's name
calls-table = Customers to call
calls-filtered-why = Nobody on the call list has this name.
calls-none-title = No calls to make
calls-none-why = Nobody is overdue, or everyone was called today, has promised to pay, or is on a plan or on hold.
calls-owes = { $amount } overdue
calls-to = Call to { $name }
calls-no-phone = No telephone number yet
calls-ask-for = Ask for { $contact }.
calls-script = Call script
calls-last-contact = Last contact
calls-promised = Promised to pay…
calls-promised-short = Promised…
calls-disputes = Disputes an invoice…
calls-disputes-short = Disputed…
calls-no-answer = No answer
calls-no-answer-noted = { $name }: no answer
calls-again = Call back on a day…
calls-again-short = Call back on…
calls-wrong-person = Wrong person
calls-wrong-person-noted = { $name }: wrong person
calls-other = Something else…
calls-occasion-again = Call back
calls-occasion-broken-promise = Promise broken
calls-occasion-missed-instalment = Instalment missed
calls-occasion-not-now = Not today

## Bank and matching

## Import

## Originals

originals-open = Open { $file }
originals-save-title = Save the file
originals-saved = Saved to { $path }

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
