### What Owed says, in English. Every other language has the same keys; a text may leave a parameter out, and use no other.
### A key is area-thing. `.hint` says what to do about an error.

language-name = English
# The countries whose companies write and get letters in it. Another country's letters are in English.
language-countries = AU, GB, IE, NZ, US

## How it writes numbers, amounts and dates

form-groups = {","}
form-decimals = {"."}
form-amount = { $currency }{"\u00A0"}{ $number }
form-percent = { $number }%
# Dates are in the letters of Unicode's LDML: d and dd are the day, M and MM the month as a number, MMM its short name,
# MMMM its name, y the year. Words are between apostrophes.
form-date = d MMM y
form-long-date = d MMMM y
form-months = January, February, March, April, May, June, July, August, September, October, November, December
form-short-months = Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec
# What may be typed for today, in lower case.
form-today = today, t

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

frame-screens = Screens
frame-go-to = Go to
frame-go-to-screen = Go to { $screen }
frame-everywhere = Everywhere
frame-book = Book
frame-display = Display
frame-interest-words = calculator
frame-search-or-run = Search or run a command
frame-search = Search customers, invoices and actions
frame-search-asks = Search…
frame-results = Results
frame-nothing-matches = Nothing matches “{ $typed }”.
frame-nothing-found = Nothing matches.
frame-keys = Keyboard shortcuts
frame-keys-in-table = In a table
frame-keys-next-row = Next row (also ↓)
frame-keys-previous-row = Previous row (also ↑)
frame-keys-open-row = Open the row
frame-keys-select-row = Select the row (Shift+arrow extends)
frame-keys-escape-row = Return to the row; press again to clear the selection
frame-keys-links = Move between the links in a row
frame-key-ctrl = Ctrl
frame-key-shift = Shift
frame-key-enter = Enter
frame-key-escape = Esc
frame-key-space = Space
frame-single-keys-off = Turn off single-key shortcuts
frame-single-keys-on = Turn on single-key shortcuts
frame-undo-that = Undo: { $what }
frame-redo-that = Redo: { $what }
frame-undone-that = Undone: { $what }
frame-redone-that = Redone: { $what }
frame-open-book = Open a book
frame-open-book-asks = Open a book…
frame-new-book = New book
frame-new-book-asks = New book…
frame-new-book-file = company.owed
frame-books = Owed books
frame-close-book = Close the book
frame-delete-book-asks = Move the book to the bin…
frame-delete-book-words = delete remove throw away
frame-delete-book-title = Move “{ $name }” to the bin?
frame-delete-book-about = The file goes to this computer’s bin; you can put it back from there.
frame-delete-book = Move to the bin
frame-delete-book-name = Type the book’s name to confirm: { $name }
frame-theme-system = Use system theme
frame-theme-light = Light theme
frame-theme-dark = Dark theme
frame-theme-words = theme mode
frame-rows-comfortable = Comfortable rows
frame-rows-compact = Compact rows
frame-not-found = Page not found
frame-not-found-why = That link does not lead anywhere in Owed.
frame-drop = Drop files to import
frame-ask-path = Owed is running in a browser, so type the path.
frame-path = Path
frame-path-example = /home/me/books/company.owed
frame-sample = sample company
frame-payments-known = Payments up to date as of { $day }
frame-no-payments = No payments yet
frame-book-menu = Book and appearance
frame-about = See who owes you and how late they are, and send the reminders that get you paid. Everything stays in one file on your computer.
frame-try-sample = Try the sample company
frame-opening = Opening
frame-recent = Recent books
frame-no-books = No books yet
frame-no-books-why = A book is a single .owed file. Books you open appear here.
frame-export = Export
frame-export-as = Export { $what } as { $format }
frame-filter-rows = Filter the rows
frame-details-copied = Copied
frame-copy-details = Copy details
frame-details-not-copied = The details could not be copied.
frame-details-copy-message = Select the message and copy it instead.
frame-details-field = Field: { $field }
frame-show-log = Show the log
frame-book-has-problems = The book has problems.
frame-watched-came = Imported from the watched folder: { $created } new, { $changed } changed
frame-watched-came-asks = Imported from the watched folder: { $created } new, { $changed } changed; { $asked ->
    [one] { $asked } row waits
   *[other] { $asked } rows wait
} for your answer under Settings, File
frame-watched-failed = A file in the watched folder could not be imported; Settings, File says why.
frame-cancelled = Cancelled. Nothing was changed.
frame-lost = Owed is not responding.
frame-lost-status = Owed is not responding ({ $status }).
frame-lost-midway = Owed is not responding: it stopped in the middle.
frame-lost-hint = Check that `owed serve` is still running, then try again.
frame-cannot-open = A browser cannot open files. It is at { $path }
frame-remove-filter = Remove the filter { $filter }
frame-no-date = That is not a valid date. Try 31 Mar 2026, 31.3.2026 or +30 (days from today).
frame-date-keys = 2026-03-31, 31.3.2026, today or +30; ↑ and ↓ change the day
frame-discard-typed = Discard what you typed?
frame-keep-typing = Keep typing
frame-select-row = Select { $row }
frame-dismiss = Dismiss

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
common-add = Add
common-add-invoice = Add an invoice
common-calculate-interest = Calculate interest
common-follow-up = Follow up
common-no-invoices-yet = No invoices yet
common-creating-letters = Creating letters
common-saving = Saving
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
common-level-head = Level
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
common-no-discount = none
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
common-count-transactions = { $count ->
    [one] { $count } transaction
   *[other] { $count } transactions
}
common-days-overdue-count = { $days ->
    [one] { $days } day
   *[other] { $days } days
} overdue
common-done-of = { $done } of { $total }
common-all-open = All that is open
common-no-answer = No answer
common-wrong-person = Wrong person
common-promise-broken = Promise broken
common-instalment-missed = Instalment missed
common-today = Today
common-aging = Aging
common-calls = Calls
common-messages = Messages
common-settings = Settings
common-selected = { $count } selected
common-saved-to = Saved to { $path }
common-book-sound = No problems found. Every balance matches its history.
common-check-book = Check book for errors
common-book-holds = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}, { $open } of them open.
common-amount-example = 1,000.00
common-letters-lack = Your letters are missing { $what }.
common-set-up-in-settings = Set it up in the settings
common-ask-together = Together they ask for { $sums }.
common-mark-as-posted = Mark as posted
common-mail-to = To
common-payer-payee = Payer / payee
common-description = Description
common-transactions = Transactions
common-for-customer = For { $customer }
common-dated = Dated
common-customers-reference = Customer's reference
common-meant-for-another = Meant for another invoice
common-undone-because = Undone: { $reason }
common-undo-allocation = Undo allocation
common-amount-open = { $amount } open
common-amount-overdue = { $amount } overdue
common-allocate-asks = Allocate…
common-count-payments = { $count ->
    [one] { $count } payment
   *[other] { $count } payments
}

## Today

today-now = To do now
today-urgent = Urgent
today-nothing = Nothing to do
today-nothing-why = No reminders are due and nothing is waiting. Come back when you have new payments to import.
today-owed = Owed to you
today-all-open = all open invoices
today-by-age = Open invoices in { $currency } by age
today-unallocated = { $amount } unallocated, net { $net }
today-unallocated-customers = customers with unallocated money
today-do-set-up = Set up
today-do-finish = Finish
today-do-post = Post
today-do-resolve = Resolve
today-do-review = Review
today-do-call = Call
today-do-answer = Answer
today-task-messages-unknown = Find out whether { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} arrived
today-task-messages-unknown-why = The connection broke before the server confirmed delivery.
today-task-messages-failed = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} could not be sent
today-task-messages-failed-why = Correct the address or the account, then try again.
today-task-messages-held = { $count ->
    [one] { $count } e-mail waits
   *[other] { $count } e-mails wait
} in the outbox
today-task-messages-held-why = They are sent automatically while Owed is open.
today-task-bank-lines = Match { $count ->
    [one] { $count } bank transaction
   *[other] { $count } bank transactions
}
today-task-bank-lines-why = Payments not yet matched to an invoice.
today-task-watched-problems = { $count ->
    [one] { $count } file
   *[other] { $count } files
} in the watched folder could not be imported
today-task-watched-questions = Answer { $count ->
    [one] { $count } question
   *[other] { $count } questions
} about files in the watched folder
today-task-import = Import your invoices
today-task-import-why = Drop e-invoices, or a list exported from your invoicing software, anywhere in this window.
today-task-set-up-company = Complete your company details
today-task-set-up-company-why = Missing: { $missing }.
today-task-payments-old = Import recent payments first
today-task-payments-old-why = The latest payment in the book is from { $day }.
today-task-on-account = Allocate payments and credit notes of { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
today-task-disputes = Resolve { $count ->
    [one] { $count } disputed invoice
   *[other] { $count } disputed invoices
}
today-task-small-balances = Write off { $count ->
    [one] { $count } small balance
   *[other] { $count } small balances
}
today-task-overdue = Remind { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
today-task-letters-to-post = Post { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
today-task-letters-to-post-why = The oldest is of { $day }; their level counts from the day they are marked as posted.
today-task-runs-unfinished = Finish { $count ->
    [one] { $count } run of reminders
   *[other] { $count } runs of reminders
}
today-task-runs-unfinished-why = Approved, and the letters are not made yet.
today-task-promises-broken = Call { $count ->
    [one] { $count } customer
   *[other] { $count } customers
} about a broken promise
today-task-promises-broken-why = { $sums } was not paid by the promised date.
today-task-promises-due = Check for payments that { $count ->
    [one] { $count } customer
   *[other] { $count } customers
} promised by today
today-task-instalments-missed = Chase missed instalments on { $count ->
    [one] { $count } payment plan
   *[other] { $count } payment plans
}
today-task-calls-due = Call { $count ->
    [one] { $count } customer
   *[other] { $count } customers
} back
today-task-disputes-late = { $count ->
    [one] { $count } dispute
   *[other] { $count } disputes
} should have been settled
today-task-next-steps = Look again at { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
today-task-unreachable = No reminder can reach { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
customers-filter-next-step = To look at
today-task-disputes-unowned = Assign an owner to { $count ->
    [one] { $count } dispute
   *[other] { $count } disputes
}

## Reminders and runs

runs-by = By
runs-included = Included
runs-excluded = Excluded
runs-approved = Approved
runs-not-approved = Not approved
runs-to-post = To post
runs-note = Note
runs-nothing = nothing
runs-of-day = Run of { $day }
runs-run = Run
runs-to-remind = To remind

runs-approve-title = Approve { $what }?
runs-create-title = Create { $what }?
runs-no-mail-account = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} cannot be sent: Owed needs { $needs }. They stay in the proposal until it is set up.
runs-checked-once-more = Each is checked once more before it is sent. E-mails are held for a moment and can be cancelled; printed letters count as sent once you mark them as posted.
runs-print-as = Letters to print as
runs-print-one-file = One file to print
runs-print-each = One PDF each
runs-approve-only = Approve only
runs-approve-and-create = Approve and create
runs-create = Create
runs-pick-folder = Where to save the letters to print
runs-pick-file = One file with the letters to print

runs-no-letter = No letter.
runs-letter-made = The letter of this run is made already.
runs-about-reminder = A reminder, policy “{ $policy }”, to be paid by { $deadline }.
runs-about-courtesy = A courtesy note before the due date, policy “{ $policy }”, to be paid by { $deadline }.
runs-in = In
runs-invoice-in-letter = Invoice { $number } in the letter
runs-invoice-included = Invoice { $number } included again
runs-invoice-excluded = Invoice { $number } excluded
runs-earlier-claims = Fees, interest and earlier claims
runs-less-unallocated = Less unallocated money
runs-letter-asks-for = The letter asks for
runs-level-number = Level { $level }
runs-level-proposed = Level { $level }, as proposed

runs-raise-title = Remind { $name } at level { $level }?
runs-raise-about = The policy proposes level { $proposed }. A higher level needs a reason, which is saved with the letter.
runs-raise-save = Set level { $level }
runs-raise-example = Told us on the phone that they will not pay
runs-level-set = { $name } is reminded at level { $level }

runs-owed = Owed
runs-proposed-reminders = Proposed reminders
runs-nothing-matches = No customer here has this name or number.
runs-no-open-invoices = No open invoices
runs-no-open-invoices-why = Reminders are proposed from the open invoices in the book.
runs-everyone-included = Everyone is included
runs-everyone-included-why = Every customer with a balance gets a reminder in this run.
runs-see-reminded = See who gets a reminder
runs-none-due = No reminders due
runs-see-why = See why for each customer

runs-no-one-in-state = No one in this state
runs-no-one-in-state-why = The run has no recipient in this state.
runs-see-all-recipients = See all recipients
runs-recipients-left = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}: { $left }
runs-nothing-left = nothing is left to do
runs-left-to-post = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} to post
runs-left-waiting = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} waiting
runs-left-troubled = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} failed or unknown
runs-unfinished = Run of { $day }: { $left }

runs-mark-posted = Mark { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} as posted
runs-mark-posted-selected = Mark the { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} selected as posted
runs-not-posted = Not posted
runs-not-posted-letters = Not posted: { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
runs-not-posted-selected = Not posted: the { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} selected
runs-posted-anyway = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} posted, whatever changed…
runs-posted-anyway-selected = The { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} selected posted, whatever changed…
runs-posted-anyway-short = Posted anyway…
runs-print-again = Create the print file again…
runs-print-again-short = Print again…
runs-save-pdfs = Save the letters to print as PDFs…
runs-create-again = Create { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} again
runs-create-again-short = Create again
runs-send-now = Send { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} now
runs-export-what = the report
runs-kept-back = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} not marked as posted: what they say is no longer so.
runs-in-outbox = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} in the outbox, held for a moment. They are sent automatically while Owed is open.
runs-open-outbox = Open outbox
runs-working = Working
runs-posted-anyway-about = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}: they count as sent, whatever was paid, disputed or put on hold since.
runs-said-posted = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} marked as posted
runs-said-not-posted = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} not posted; they will be proposed again in the next run
runs-said-created-again = What is still owed was created again; print it again

runs-summary = { $what } for { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}
runs-approve-all = Approve all included…
runs-approve-all-short = Approve all…
runs-approve-one = Approve only this customer…
runs-create-approved = Create approved reminders…
runs-create-approved-short = Create approved…
runs-by-hand = Write reminders manually
runs-by-hand-short = Write manually
runs-include = Include customer
runs-exclude = Exclude customer
runs-said-excluded = { $name } excluded
runs-said-included = { $name } included again
runs-edit-text = Edit the text of the letter
runs-edit-text-short = Edit text
runs-back-to-list = Back to the list
runs-items = Items
runs-why-excluded = Why { $name } is excluded

runs-text-of-letter = Text of the letter to { $name }
runs-text-saved = Text of the letter to { $name } saved
runs-opening = Opening, before the table
runs-request = Request, after the table
runs-closing = Closing
runs-reset-text = Reset to template
runs-save-text = Save text

runs-out-because = Because { $why } ({ $count ->
    [one] { $count } customer
   *[other] { $count } customers
}).
runs-out-mostly-because = Mostly because { $why } ({ $count ->
    [one] { $count } customer
   *[other] { $count } customers
}).
runs-out-said = { $said } ({ $count ->
    [one] { $count } customer
   *[other] { $count } customers
})
runs-out-nobody-owes = Nobody owes anything that a reminder could ask for.
runs-out-not-overdue = nothing is overdue yet
runs-out-waiting-for-level = the next level of the policy is not reached yet
runs-out-too-recent = the last reminder is too recent, or has not been sent yet
runs-out-only-claims = only fees, interest or charges are open
runs-out-below-minimum = what is owed is below the policy's minimum
runs-out-disputed = what is overdue is disputed
runs-out-payment-waits = money at the bank seems to pay it and is not matched yet
runs-out-question-waits = a list waits for your answer
runs-out-promised = they have promised to pay
runs-out-plan-kept = they keep to a payment plan
runs-out-on-hold = they are on hold
runs-out-handed-over = they were handed over
runs-out-covered-on-account = unallocated money covers it
runs-out-no-address = no address is known to write to
runs-out-quiet-time = customers are not to be contacted now
runs-see-falls-due = See what falls due
runs-look-at-policies = Look at the policies
runs-see-disputes = See the disputes
runs-match-transactions = Match bank transactions
runs-answer = Answer it
runs-allocate = Allocate it
runs-see-customers = See these customers
runs-posted-anyway-title = Were they posted all the same?
runs-reason-asks-more = It would ask for more than what was approved: look at it and approve it again.
runs-reason-may-be-paid = Money came that may be for it since it was approved: look at it and approve it again.
runs-reason-nothing-owed = Nothing is owed any more.
runs-reason-not-posted = It was not posted.
runs-recheck-made-anew = { $why } It was created again.
runs-step-customers = Looking at every customer
runs-step-policy = Trying the policy
runs-old-payments = The newest payment known is of { $day }. Read the newest payments before you write.
runs-presumed-businesses = { $count ->
    [one] { $count } customer without a VAT id or a legal form in the name is
   *[other] { $count } customers without a VAT id or a legal form in the name are
} charged by the law for businesses. Set the kind of those that are consumers.
runs-consumer-charged = A consumer: the rate is that of { $charged }, not of { $named }.
runs-consumer-not-charged = A consumer: no interest is charged, because Owed knows no law for consumers in “{ $named }”.
runs-watched-not-brought = Not brought in: { $name }: { $detail }
runs-watched-left = Left for now: { $name }: { $detail }
runs-watched-not-looked = The watched folder was not looked into. { $why }
runs-reminder-to = The reminder to { $name }

## Letters and reminders by hand

letters-write-anyway-title = Write to this customer anyway…
letters-none-written = No reminder will be written to { $name }: { $against }
letters-write-anyway-asks = Write anyway…
letters-write-anyway = Write anyway
letters-written-although = A reminder will be written to { $name } although: { $against } Your reason: { $reason }.
letters-exclude-after-all = Exclude after all
letters-write-to-anyway = Write to { $name } anyway?

letters-save-file = Save the letter
letters-said-posted-today = Marked as posted today
letters-said-not-posted = Marked as not posted
letters-open-pdf = Open the PDF
letters-save-as = Save as…
letters-mark-not-posted = Mark as not posted
letters-mark-posted-today = Mark as posted today
letters-letter-to = Letter to { $name }
letters-amounts-then = Amounts at the time
letters-posted-anyway = Was it posted all the same?

letters-reminded = Reminded
letters-all-customers = All { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
letters-nothing-matches = No customer with something overdue has this name or number.
letters-no-invoices-why = Reminders are written from the invoices in the book. Import those from your accounting software.
letters-nobody-overdue = Nobody is overdue
letters-nobody-overdue-why = No invoice was past its due date on that day, so there is nobody to remind.
letters-customers-to-remind = Customers to remind
letters-left-out = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
} left out

letters-made = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} created
letters-made-to = To { $place }
letters-made-list = Letters created
letters-said-posted-letters = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} marked as posted today
letters-marked-posted = Marked as posted
letters-pages = Pages
letters-open-file = Open the file
letters-open-folder = Open the folder

letters-pages-of-letter = Pages of the letter
letters-the-email = The e-mail
letters-details = Details
letters-preview-for = Preview for { $name }
letters-previous-customer = Previous customer ( [ )
letters-next-customer = Next customer ( ] )
letters-page-of = Page { $page } of { $pages } of the letter to { $name }
letters-no-email = No e-mail address.
letters-add-email = Add one to the customer
letters-as-pdf = The letter as PDF

letters-say-why = Say why.
letters-reason-kept = Reason, kept with the letter

letters-mails-created = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} created; they are held for a moment
letters-mails-in-outbox = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} in the outbox
letters-send-title = Send { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
}?
letters-send = Send { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
}
letters-mail-needs = To send e-mails, first set up { $needs }.
letters-each-gets-friendly = Each gets the friendly reminder with the letter attached.
letters-each-gets-firm = Each gets the firm reminder with the letter attached.
letters-each-gets-final = Each gets the final reminder with the letter attached.
letters-held-for-a-moment = The e-mails are held for a moment and can be cancelled until they are sent.
letters-excluded = Excluded:
letters-without-email = { $count ->
    [one] { $count } customer without an e-mail address is left out
   *[other] { $count } customers without an e-mail address are left out
}: { $names }.
letters-creating-mails = Creating e-mails
letters-view-outbox = View outbox

letters-pick-folder = Where to save the PDFs of { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
letters-pick-file = One file to print for { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}
letters-back-to-proposals = Back to proposals
letters-proposals = Proposals
letters-save-pdfs = Save letters as PDFs…
letters-save-pdfs-short = Save PDFs…
letters-print = Print letters as one file…
letters-print-short = Print…
letters-mail = Send reminders as e-mail…
letters-mail-short = Send as e-mail…
letters-tone-friendly = Friendly tone
letters-tone-firm = Firm tone
letters-tone-final = Final tone
letters-by-hand = Manual reminders
letters-selected = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
} selected
letters-none-selected = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}, none selected
letters-overdue-as-of = Overdue as of
letters-nothing-overdue-one = This customer has nothing overdue on this day, so there is no reminder to write.
letters-nothing-overdue = { $count ->
    [one] { $count } customer
   *[other] { $count } customers
} of those selected have nothing overdue on this day, and get no reminder.
letters-step-files = Creating files
letters-step-print-file = Creating the print file
letters-note-no-address = No postal address
letters-note-no-email = No e-mail address
letters-note-disputed = { $count } disputed
letters-note-unallocated = { $amount } unallocated
letters-old-payments = The latest payment in the book is from { $day }. Import recent payments before sending reminders.
letters-covered = Unallocated money covers the overdue amount. Allocate it to the invoices.
letters-nothing-overdue-now = Nothing is overdue.
letters-nothing-open-now = Nothing of it is open any more.
letters-changed-owed = What is owed has changed meanwhile.
letters-changed-on-account = What is on account has changed meanwhile.
letters-changed-due = A due date was put off meanwhile.
letters-changed-address = The customer's name or address has changed meanwhile.
letters-changed-bank = The company's bank details have changed meanwhile.
letters-changed-kind = The customer is of another kind by now.
letters-waiting-of-run = The reminder of { $dated } (run { $run })
letters-waiting-in-outbox = The reminder in the outbox
letters-no-mail-account = No mail account is set up.
statements-nothing-open = Nothing was open on { $day }.
statements-nothing-moved = Nothing moved, and nothing was open.

## Messages

messages-message = Message
messages-held = Held
messages-sending = Sending
messages-failed = Failed
messages-unknown = Unknown
messages-cancelled = Cancelled
messages-outbox = Outbox

messages-release = Send now
messages-stop = Cancel
messages-retry = Try again
messages-arrived = It arrived
messages-not-arrived = It did not arrive
messages-release-selected = Send now: the { $count } selected
messages-stop-selected = Cancel: the { $count } selected
messages-retry-selected = Try again: the { $count } selected
messages-arrived-selected = It arrived: the { $count } selected
messages-not-arrived-selected = It did not arrive: the { $count } selected
messages-said-released = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} released
messages-said-stopped = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} will not be sent
messages-said-retried = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} will be tried again
messages-said-arrived = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} marked as arrived
messages-said-not-arrived = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} marked as not arrived

messages-delivered-sent = { $count } sent
messages-delivered-failed = { $count } failed
messages-delivered-unknown = { $count } unknown
messages-delivered-dropped = { $count } no longer due
messages-delivered-held-back = { $count } held back by quiet hours
messages-delivered-waiting = { $count } still in the outbox
messages-delivered-nothing = Nothing was due
messages-delivery-report = Delivery report
messages-close-report = Close this report

messages-send-due = Send due e-mails
messages-send-all = Send all in the outbox now
messages-send-all-now = Send all now
messages-save = Save the message as .eml…
messages-save-as = Save as .eml…
messages-save-file = Save the message
messages-none = No messages yet
messages-none-why = E-mail reminders appear here, from outbox to delivery.
messages-outbox-empty = The outbox is empty
messages-outbox-empty-why = E-mails wait here briefly so that you can still cancel them.
messages-nothing-sent = Nothing sent yet
messages-nothing-sent-why = Sent e-mails are kept here exactly as they went out.
messages-no-problems = No problems
messages-no-problems-why = E-mails that failed or may not have arrived appear here.
messages-nothing-matches = No message here has this customer, address or subject.
messages-see-all = See all messages
messages-export-what = the messages
messages-find = Customer, address or subject
messages-find-example = Customer, address, subject
messages-folder = Folder
messages-row = the message to { $name }
messages-selected = Selected messages

messages-cannot-tell = Owed cannot tell whether this was delivered.
messages-cannot-tell-hint = The connection broke before the server confirmed delivery. Check your Sent folder or ask the customer, then choose above. Owed does not send it again until you do.
messages-refused = The server refused it.
messages-refused-hint = Correct the address at the customer or the account in the settings, then try again.
messages-attempts = Delivery attempts
messages-bytes = { $count } bytes
messages-kilobytes = { $count } KB

messages-mail-settings = E-mail settings
messages-in-outbox = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} in the outbox.
messages-next-leaves = The next leaves in { $time }.
messages-due-now = Due now.
message-book-too-busy = The book changes too often to check this e-mail; it is sent next time.
message-readdressed = The address is { $addresses } now.
message-created-again = { $why } It was created again.
message-standing = This e-mail was created before and is { $state }.

## Customers

customers-none-yet = No customers yet
customers-none-yet-why = Customers are created when you import invoices. You can import their addresses separately.
customers-import = Import customers or invoices
customers-nothing-matches = No customer matches the filter.
customers-with-balance = With a balance
customers-oldest-due = Oldest due
customers-export-what = the customers
customers-find = Name, number or city
customers-find-example = Name, number
customers-add = Add a customer
customers-open-invoices-of = open invoices of { $name }
customers-overdue-invoices-of = overdue invoices of { $name }

customers-edit = Edit customer
customers-add-save = Add customer
customers-said-saved = { $name } saved
customers-business = A business
customers-consumer = A consumer
customers-as-in-policy = As set in the policy
customers-number-automatic = Assigned automatically
customers-contact-person = Contact person
customers-language-of-letters = Language of letters
customers-company-default = Company default
customers-discount-hint = For example 2% 10 days. Type none for no discount.
customers-type = Customer type
customers-type-hint = The law limits what consumers can be charged.
customers-usual-policy = Group or default policy
customers-send-by = Send reminders by

customers-payments-and-credits = Payments and credits
customers-add-payment = Add a payment
customers-payment = Payment
customers-add-credit-note = Add a credit note
customers-credit-note = Credit note
customers-charge-words = fee returned debit interest
customers-record-refund-asks = Record a refund…
customers-refund = Refund
customers-refund-words = pay back unallocated money on account
customers-reminder = Reminder
customers-merge-asks = Merge into another customer…
customers-merge-words = duplicate same
customers-erase-asks = Erase the person…
customers-erase-words = delete remove gdpr dsgvo privacy
customers-show-credits = Show payments and credits
customers-show-credits-short = Show them
customers-add-menu = Add

customers-what-they-owe = What they owe
customers-open-invoices = open invoices
customers-overdue-invoices = overdue invoices
customers-payments-and-credits-link = payments and credits
customers-fees-and-interest-link = fees and interest
customers-owes-nothing = Owes nothing now.
customers-letters-in = Letters in
customers-terms = Terms

customers-no-invoices-why = Press n to add one, or import a file.
customers-invoices-of-this = Invoices of this customer

customers-activity = Activity
customers-no-activity = No activity yet
customers-no-activity-why = Invoices, payments, letters and e-mails appear here.

customers-pays-from = Pays from
customers-pays-from-account = { $name } pays from { $account }
customers-payer-on-invoice = named on invoice { $number }
customers-payer-learned = learned
customers-payer-forgotten = { $payer } forgotten
customers-forget = Forget
customers-forget-payer = Forget that they pay from { $payer }
customers-add-asks = Add…
customers-add-account = Add an account that they pay from
customers-they-pay-from = They pay from
customers-they-pay-from-about = Payments from this account are recognised as this customer's.
customers-iban = IBAN or account number

customers-payment-number = Payment { $number }
customers-credit-note-number = Credit note { $number }
customers-cancelled-invoice = Cancelled invoice { $number }
customers-no-payments = No payments yet
customers-no-payments-why = Add one with Shift+P, or import your payments.
customers-payments-and-credit-notes = Payments and credit notes
customers-deducted-by-bank = { $amount } deducted by a bank
customers-came-as = came as { $amount }
customers-refund-undone = Refund, undone
customers-paid-back = Paid back
customers-allocate-or-undo = Allocate or undo
customers-undo-refund-of = Undo the refund of { $amount }

customers-said-payment-added = Payment of { $amount } added
customers-said-credit-note-added = Credit note of { $amount } added
customers-add-payment-save = Add payment
customers-add-credit-note-save = Add credit note
customers-received-on = Received on
customers-apply-to = Apply to
customers-apply-oldest = The oldest open invoices first
customers-apply-later = Do not allocate yet
customers-apply-hint = Any remainder stays unallocated. To choose the invoices yourself, do not allocate now.

customers-allocate = Allocate { $credit }
customers-said-allocated = { $credit } allocated
customers-is-unallocated = { $amount } is unallocated.
customers-nothing-open = Nothing is open
customers-nothing-open-in = This customer has no open invoice in { $currency }.
customers-amount-for-invoice = Amount for invoice { $number }
customers-as-much-as-possible = As much as possible

customers-credit-about = { $day }, { $amount }, { $open } of it unallocated
customers-not-allocated = Not allocated to any invoice.
customers-undo-allocation-to = Undo allocation to invoice { $number }
customers-undo-allocation-of = Undo allocation of { $amount } to invoice { $number }
customers-undo-payment = Undo payment
customers-undo-all = Undo all allocations
customers-undo-all-asks = Undo all { $count } allocations…
customers-payment-never-arrived = Payment never arrived…
customers-payment-never-arrived-means = What it paid is open again. If a letter has counted it, both entries stay in the history.
customers-said-unallocated-again = { $credit } is unallocated again
customers-said-undone = { $credit } undone
customers-mistyped = Mistyped

customers-record-refund = Record a refund
customers-record-refund-save = Record refund
customers-record-refund-about = { $name } has { $amounts } unallocated. A refund that your bank lists is accepted under Bank.
customers-said-paid-back = { $amount } paid back to { $name }
customers-said-all-paid-back = All that was unallocated paid back to { $name }
customers-all-unallocated = All that is unallocated
customers-paid-back-on = Paid back on
customers-paid-twice = Paid twice
customers-undo-refund = Undo refund
customers-undo-refund-about = { $amount } is unallocated again from today; both entries stay in the history.
customers-refund-came-back = It came back: the account is closed

customers-merge = Merge
customers-merge-title = Merge { $name } into another customer
customers-merge-about = For two customers who are the same. Everything of { $name } then belongs to the other one.
customers-said-merged = { $from } merged into { $into }
customers-who-remains = Who remains
customers-moves = Moves
customers-moves-nothing = Nothing but the number and the name
customers-taken-over = taken over
customers-stays-not = stays, not { $other }

customers-erased = Erased
customers-erased-about = What is left is { $name }.
customers-erase-title = Erase { $name }?
customers-erase-about = For a person’s right to erasure. It cannot be undone.
customers-erase-save = Erase for good
customers-erase-goes = Goes from the book
customers-erase-stays = Stays
customers-erase-outside = Not erased by Owed
customers-erase-confirm = Type the customer’s name to confirm: { $name }
customers-said-amount-unallocated-again = { $amount } is unallocated again
customers-merge-moves-credit-notes = { $count ->
    [one] { $count } credit note
   *[other] { $count } credit notes
}
customers-merge-moves-refunds = { $count ->
    [one] { $count } refund
   *[other] { $count } refunds
}
customers-merge-moves-claims = { $count ->
    [one] { $count } fee or interest
   *[other] { $count } fees and interest
}
customers-merge-moves-agreements = { $count ->
    [one] { $count } promise, plan, dispute, hold or hand-over
   *[other] { $count } promises, plans, disputes, holds and hand-overs
}
customers-merge-moves-calls = { $count ->
    [one] { $count } call
   *[other] { $count } calls
}
customers-merge-moves-payers = { $count ->
    [one] { $count } known payer
   *[other] { $count } known payers
}
customers-merge-finds = { $from } and number { $number } go on finding { $into }, in lists and payments that come later. Letters that were written stay as they were.
customers-merge-policy = What { $from } owes is reminded by the policy “{ $after }”, no longer by “{ $before }”.
customers-merge-hold = { $held } is on hold: from now on nothing is sent about what { $other } owes either.
customers-merge-plans = Both pay by instalments: each plan goes on for its own invoices.
customers-merge-ledger = Postings for DATEV go to account { $into } from now on; what stands on { $from } must be moved there by your tax adviser.
customers-merge-language = Language
customers-merge-terms = Payment terms
customers-merge-kind = Kind
customers-merge-channel = Reminders by
customers-erase-goes-details = name, number, address, contact, e-mail, phone, VAT number, notes, and the accounts and names that they pay from
customers-erase-goes-texts = the texts of letters and e-mails, their attachments, and the files that invoices came as
customers-erase-goes-remarks = remarks of calls, promises, plans, disputes, holds, hand-overs and write-offs
customers-erase-goes-entries = names, accounts and texts in entries of the bank, in the journal and in what waits in the watched folder
customers-erase-goes-undo = the way back: nothing that was done in this book before can be undone any more
customers-erase-stays-figures = numbers, dates and amounts of invoices, payments, credit notes, fees and interest
customers-erase-stays-written = that letters and e-mails were written, and when
customers-erase-unfinished = Another program is reading the book, so the old bytes are still in the file. Close it there, then open the book again: that removes them.
customers-erase-duty-unknown = Most countries want invoices and the letters about them to be kept for six to ten years, and the right to erasure ends there (art. 17(3)(b) GDPR). Keep the originals elsewhere as long as you must.
customers-erase-duty = Invoices must be kept until { $until } ({ $law }), and the right to erasure ends there (art. 17(3)(b) GDPR). Wait until then, or keep the originals elsewhere.
customers-erase-outside-folders = letters, statements, dossiers and lists that were written to folders
customers-erase-outside-emails = e-mails that were sent, on the mail server and with their readers
customers-erase-outside-postings = postings that went to your accountant
customers-erase-outside-read = lists, invoices and bank files that were read
customers-erase-outside-watched = the watched folder { $folder }
customers-erase-outside-opened = letters and files that were opened, in { $folder }
customers-erase-outside-copies = backups and other copies of the book
customers-erase-outside-copies-such = backups and other copies of the book, such as { $copies }
customers-warning-no-email = No e-mail address. Reminders will be printed.
customers-warning-no-address = No postal or e-mail address. Reminders cannot be sent.
customers-warning-no-postal-address = No postal address. Letters cannot be posted.
customers-named = Customer { $name }
contacts-words = contact person address book
contacts-more = More about people
contacts-role-none = Not known
contacts-role-own = Other…
contacts-role-own-word = Which role
contacts-language = Language
contacts-removed = { $name } removed
contacts-works-said = { $email } is written to again
customers-in-charge-hint = Signs the letters.
customers-next-words = follow up remind me look again
customers-next-what = What for
customers-next-said = Next step saved
customers-next-said-done = Next step done
customers-next-on-day = Look again on { $day }
agreements-dispute-deadline = Settle by
agreements-dispute-no-deadline = No day
agreements-said-dispute-deadline = { $dispute }; to be settled by { $day }
contacts-title = People
contacts-add = Add a person
contacts-edit = Edit person
contacts-remove = Remove
contacts-none = Nobody yet. Letters are addressed to the company.
contacts-role = Role
contacts-role-accounts-payable = Accounts payable
contacts-role-buyer = Buyer
contacts-role-management = Management
contacts-role-lawyer = Lawyer
contacts-salutation = Salutation
contacts-salutation-none = Not known
contacts-salutation-mr = Mr
contacts-salutation-ms = Ms
contacts-language-customer = As the customer
contacts-reminders = Reminders
contacts-reminders-to = Written to
contacts-reminders-copy = Gets a copy
contacts-reminders-none = Not for reminders
contacts-levels = Levels
contacts-from-level = From level
contacts-up-to-level = Up to level
contacts-levels-from = from level { $level }
contacts-levels-up-to = up to level { $level }
contacts-levels-between = levels { $from } to { $up_to }
contacts-levels-hint = Without limits, this person is written to at every level.
contacts-came-back = Mail came back on { $day }: { $said }
contacts-works = It works again
contacts-read = Read vCards…
contacts-write = Save as vCards…
contacts-read-done = { $added ->
    [one] One person added
   *[other] { $added } people added
}
customers-sole-trader = A sole trader
customers-public-body = A public body
customers-parent = Belongs to
customers-parent-none = Nobody
customers-branches = Branches
customers-sector = Sector
customers-credit-limit = Credit limit
customers-in-charge = Looked after by
customers-in-charge-all = Everyone’s
customers-next-step = Next step
customers-next-on = Look again on
customers-next-look = look again
customers-next-done = Done

## Invoices

invoices-nothing-matches = No invoice matches these filters.
invoices-none-yet-why = Import the invoices from your accounting software, or add one by hand.
invoices-small-short = Small balances…
invoices-small-words = rests pennies cents
invoices-export-postings = Export journal entries for accounting…
invoices-postings-asks = Journal entries for accounting…
invoices-export-what = the invoices
invoices-find = Number, customer or reference
invoices-find-example = Number, customer, reference
invoices-clear-all = Clear all
invoices-written-off = Written off
invoices-late-discount = Late discount
invoices-chip-customer = Customer: { $name }
invoices-chip-currency = Currency: { $currency }
invoices-chip-as-of = As of { $day }
invoices-chip-not-overdue = Not overdue
invoices-chip-overdue-to = { $from } to { $to } days overdue
invoices-chip-overdue-or-more = { $from ->
    [one] { $from } day
   *[other] { $from } days
} overdue or more
invoices-chip-overdue-at-most = At most { $to ->
    [one] { $to } day
   *[other] { $to } days
} overdue
invoices-chip-old = { $days ->
    [one] { $days } day
   *[other] { $days } days
} old
invoices-chip-old-to = { $from } to { $to } days old
invoices-chip-old-or-more = { $from ->
    [one] { $from } day
   *[other] { $from } days
} old or more
invoices-chip-old-at-most = At most { $to ->
    [one] { $to } day
   *[other] { $to } days
} old

invoices-issued = Issued
invoices-row = invoice { $number }
invoices-selected = Selected invoices
invoices-selected-rows = Selected rows
invoices-remind-selected = Write reminders to the selected customers

invoices-invoice-number = Invoice { $number }
invoices-until = { $amount } until { $day }
invoices-original-file = Original file
invoices-put-off-asks = Put off the due date…
invoices-put-off-short = Put off…
invoices-put-off-words = later until postpone
invoices-discount-asks = Apply discount…
invoices-discount-short = Discount…
invoices-cancel-asks = It was cancelled…
invoices-cancel-words = void storno

invoices-settlement = From the amount to what is open, in { $currency }
invoices-do = Do
invoices-no-payments = No payments or credits yet.
invoices-on-account = Unallocated money that you can apply here
invoices-credit-of = { $credit } of { $day }
invoices-said-allocated = { $credit } allocated to invoice { $number }
invoices-undo-allocation-about = { $allocation }, { $amount } { $currency }. That amount becomes open again; both entries stay in the history.

invoices-add-save = Add invoice
invoices-said-saved = Invoice { $number } saved
invoices-number = Invoice number
invoices-by-terms = From the customer's terms
invoices-total = Total (incl. tax)
invoices-discount-hint = 2% 10 days, or in two steps: 3% 7 days, 2% 14 days. Type none for no discount.
invoices-disputed-hint = Stays in the aging report with a flag; no reminders are sent for it.

invoices-cancel-title = Cancel invoice { $number }
invoices-cancel-about = For an invoice that was cancelled in your invoicing software: nothing is owed on it any more, and nothing is lost. What was paid is unallocated from that day.
invoices-cancel-save = Cancel the invoice
invoices-cancel-example = Wrong address, reissued
invoices-said-cancelled = Invoice { $number } cancelled

invoices-put-off-title = Put off invoice { $number }
invoices-put-off-about = Due on { $day }. Reminders rest until the new day; days before it was put off keep the old one.
invoices-put-off-save = Put off
invoices-new-due-date = New due date
invoices-agreed-on = Agreed on
invoices-put-off-example = Goods arrived late
invoices-said-put-off = Invoice { $number } is due on { $day }

invoices-discount-title = Apply a discount to invoice { $number }
invoices-write-off-title = Write off invoice { $number }
invoices-write-off-title-several = Write off { $count ->
    [one] { $count } invoice
   *[other] { $count } invoices
}
invoices-reduce-about = { $customer }, open { $amount }
invoices-write-off-about = Each is written off in full and can be undone separately.
invoices-discount-save = Apply discount
invoices-said-discounted = Discount applied to invoice { $number }
invoices-said-written-off = Invoice { $number } written off
invoices-choice = { $number }, due { $day }, { $amount }
invoices-choice-all = All { $count }
invoices-amount-in = Amount ({ $currency })
invoices-discount-example = Paid within 10 days
invoices-write-off-example = Insolvent

invoices-small-title = Write off small balances
invoices-small-save = Write off { $count ->
    [one] { $count } balance
   *[other] { $count } balances
}
invoices-said-small-written-off = { $count ->
    [one] { $count } small balance
   *[other] { $count } small balances
} written off
invoices-small-no-limit = No balance counts as small yet. { $link } up to which a balance is not worth a letter.
invoices-small-set-limit = Set a limit in the settings
invoices-small-none = No overdue, partly paid invoice has so little open.
invoices-small-about = Overdue and partly paid, with up to { $limits } open. Nobody disputes it, promised it or pays it in instalments.
invoices-of = Of
invoices-all-of-them = All of them

invoices-postings-title = Journal entries for accounting
invoices-postings-about = Invoices, payments, credits and write-offs as double-entry journal entries.
invoices-postings-save = Export…
invoices-postings-file = Export journal entries
invoices-said-postings = { $count ->
    [one] { $count } journal entry
   *[other] { $count } journal entries
} saved to { $path }.
invoices-with-invoices = With invoices and credit notes
invoices-with-invoices-hint = Leave out if your invoicing software already posts them.
invoices-adviser = Adviser's number
invoices-client = Client's number
invoices-chart = Chart of accounts
invoices-year-starts = Financial year starts
invoices-year-starts-hint = Month and day: 07-01
invoices-sales = Account for sales
invoices-sales-hint = Leave empty for the standard 19% account
invoices-digits = Digits of the accounts
invoices-digits-as-sales = As the account for sales
invoices-adviser-hint = Beraternummer
invoices-client-hint = Mandantennummer
invoices-other-currency = Other currency
invoices-for-one-euro = For one euro
invoices-always = Always
invoices-said-undone = Undone: { $allocation }
invoices-said-state-open = open
invoices-said-state-overdue = overdue
invoices-said-state-settled = paid
invoices-said-state-written-off = written off
invoices-said-state-cancelled = cancelled
invoices-said-state-disputed = { $state }, disputed
invoices-small-balance-reason = small balance
invoices-discount-in-time = paid in time, by { $until }
invoices-paid-some-day = The list that was read does not say when it was paid.
invoices-not-paid-after-all = a later list says that it is not paid
invoices-not-paid-claim = Payment undone: { $why }

## Aging

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
aging-band-not-due = Not due
aging-band-range = { $from }–{ $to } days
aging-band-over-days = Over { $days } days
aging-heading-due = Aging as of { $day }, by days overdue
aging-heading-issue = Aging as of { $day }, by days since issue

## Claims, interest and fees

claims-fee = Reminder fee
claims-compensation = Compensation
claims-state-not-sent = Not sent yet
claims-state-part-open = Partly open
claims-state-waived = Waived
claims-on-invoice = { $claim } on { $invoice }
claims-settle = Pay or waive
claims-pay = Pay
claims-pay-asks = Pay…
claims-waive = Waive
claims-waive-asks = Waive…
claims-pay-title = { $kind ->
    [fee] Pay the reminder fee
    [interest] Pay the interest
    [compensation] Pay the compensation
   *[charge] Pay the charge
}
claims-waive-title = { $kind ->
    [fee] Waive the reminder fee
    [interest] Waive the interest
    [compensation] Waive the compensation
   *[charge] Waive the charge
}
claims-waived = { $kind ->
    [fee] Waived: the reminder fee
    [interest] Waived: the interest
    [compensation] Waived: the compensation
   *[charge] Waived: the charge
}
claims-paid = Paid from unallocated money
claims-pay-about = { $amount } is open. It is paid from unallocated money, the oldest first.
claims-waive-about = { $amount } is open.
claims-reason-example = Goodwill: paid at once after the call
claims-amount-in = Amount ({ $currency })
claims-none-title = No fees or interest
claims-none-why = Charged by reminders when the policy says so, on top of the invoices.
claims-about = { $amount }, { $open } of it open
claims-nothing-settled = Nothing paid or waived yet.
claims-settled-with = Paid with { $credit }
claims-settled-with-payment = Paid with a payment
claims-settled-undone = { $settled }, undone
claims-undone = Undone; both entries stay in the history
claims-why-undone = Why it is undone
claims-take-back = Take back { $amount }
claims-charge-save = Add charge
claims-charged = { $amount } charged
claims-kind-charge = A charge, such as a returned debit
claims-kind-fee = A reminder fee
claims-note-example = Returned direct debit, 3 March
claims-fixed-compensation = Fixed compensation
claims-plan-interest = Interest of { $percent } % a year, payment plan of { $agreed }
claims-correction = Money that came before its letter became known later.

## Agreements: promises, plans, disputes, holds

agreements-title = Status and agreements
agreements-none = Nothing agreed at the moment.
agreements-before = Before ({ $count })
agreements-for-customer = for the customer
agreements-owner = Owner: { $owner }
agreements-no-owner = No owner yet.
agreements-instalments = { $count ->
    [one] { $count } instalment
   *[other] { $count } instalments
}
agreements-resolve-asks = Resolve dispute…
agreements-reassign-asks = Reassign…
agreements-assign-asks = Assign owner…
agreements-nothing-open = Nothing is open.
agreements-subject-invoice = invoice { $number }
agreements-invoice-choice = { $number }, due { $due }, { $open }
agreements-promised = Promised
agreements-promise-kept = Promise kept
agreements-promise-cancelled = Promise cancelled
agreements-dispute-resolved = Dispute resolved
agreements-on-hold = On hold
agreements-hold-scheduled = Hold scheduled
agreements-hold-ended = Hold ended
agreements-hold-cancelled = Hold cancelled
agreements-plan-on-track = Plan on track
agreements-plan-completed = Plan completed
agreements-plan-cancelled = Plan cancelled
agreements-handed-over = Handed over
agreements-handover-returned = Returned
agreements-end = End
agreements-marked-returned = Marked as returned
agreements-cancel-promise = Cancel promise
agreements-cancel-hold = Cancel hold
agreements-plan-ended = Payment plan cancelled
agreements-next = Next
agreements-next-nothing = Nothing to do
agreements-next-handed-over = Handed over: no action
agreements-next-handed-over-why = { $text }. No reminder is sent.
agreements-next-wait = Wait
agreements-next-wait-why = On hold: { $text }.
agreements-next-call-promise = Call: promise broken
agreements-next-call-instalment = Call: instalment missed
agreements-next-call-back = Call back, as agreed
agreements-next-assign = Assign an owner to the dispute
agreements-next-wait-payment = Wait for the promised payment
agreements-next-remind-why = { $amount } overdue.
agreements-next-wait-instalment = Wait for the next instalment
agreements-next-allocate = Allocate the payment or credit
agreements-next-allocate-why = { $amount } is not allocated to an invoice yet.
agreements-next-nothing-yet = Nothing to do yet
agreements-next-nothing-yet-why = { $amount } open, none overdue.
agreements-promise-asks = Promise to pay…
agreements-promise-short = Promise
agreements-call-asks = Log a call…
agreements-call-short = Call
agreements-call-search = telephone phone
agreements-dispute-asks = Dispute…
agreements-hold-asks = Hold reminders…
agreements-plan-asks = Payment plan…
agreements-plan-search = instalments
agreements-handover-asks = Hand over to collections…
agreements-handover-search = agency lawyer collection
agreements-call-title = Call: { $customer }
agreements-call-save = Log call
agreements-call-logged = Call logged
agreements-call-back-on = Call back on
agreements-spoken-with = Spoken with
agreements-outcome-promised = Promised to pay
agreements-outcome-disputes = Disputes an invoice
agreements-outcome-again = Call back on a day
agreements-outcome-other = Something else
agreements-dispute-title = Dispute: { $subject }
agreements-dispute-save = Open dispute
agreements-dispute-opened = Dispute opened
agreements-dispute-example = 2 of 10 chairs arrived damaged
agreements-disputed-amount = Disputed amount
agreements-all-of-it = All of it
agreements-dispute-rest = Reminders continue for the rest.
agreements-owner-name = Owner
agreements-nobody-yet = Nobody yet
agreements-resolve = Resolve dispute
agreements-assign-title = Dispute owner
agreements-dispute-assigned = Dispute assigned to { $owner }
agreements-dispute-unassigned = Dispute owner removed
agreements-how-it-ended = How it ended
agreements-ended-example = Accepted; issued credit note 2041
agreements-nobody = Nobody
agreements-handover-title = Hand over: { $subject }
agreements-handover-save = Hand over
agreements-invoice-handed-over = Invoice { $number } handed over
agreements-customer-handed-over = { $customer } handed over
agreements-handover-to = To
agreements-to-agency = A collection agency
agreements-to-lawyer = A lawyer
agreements-firm = Firm
agreements-firm-example = Name of the firm
agreements-file-number = Their file number
agreements-hold-title = Hold reminders: { $subject }
agreements-hold-save = Hold reminders
agreements-invoice-on-hold = Invoice { $number } is on hold
agreements-customer-on-hold = { $customer } is on hold
agreements-last-day = Last day
agreements-until-cancelled = Until cancelled
agreements-hold-hint = Leave empty to hold until you cancel it.
agreements-hold-example = Negotiating a new contract
agreements-plan-title = Payment plan: { $subject }
agreements-plan-save = Create plan
agreements-plan-created = Payment plan created
agreements-plan-instalments = Instalments
agreements-plan-frequency = Frequency
agreements-monthly = Every month
agreements-fortnightly = Every two weeks
agreements-weekly = Every week
agreements-first-payment = First payment
agreements-in-a-month = In a month
agreements-in-two-weeks = In two weeks
agreements-in-a-week = In a week
agreements-interest = Interest (% per year)
agreements-interest-none = None
agreements-plan-invoices = Invoices in the plan
agreements-not-due-yet = not due yet
agreements-schedule-caption = Instalments in { $currency }
agreements-schedule-number = No.
agreements-instalment-missed = Missed
agreements-instalment-to-come = To come
agreements-promise-title = Promise to pay: { $subject }
agreements-promise-save = Save promise
agreements-promise-saved = Promise to pay by { $until } saved
agreements-promise-example = Who said it, and how
agreements-paid-by = Paid by
agreements-promise-hint = No reminders until after this date.
agreements-all-overdue = All that is overdue
agreements-agency = a collection agency
agreements-lawyer = a lawyer
agreements-said-outcome-promised = promised to pay
agreements-said-outcome-disputes = disputes
agreements-said-outcome-no-answer = no answer
agreements-said-outcome-again = call back
agreements-said-outcome-wrong-person = wrong person
agreements-said-outcome-other = spoke
agreements-said-call = { $day }: { $outcome }
agreements-said-call-again = { $day }: { $outcome } on { $again }
agreements-said-dispute = { $amount } since { $day }
agreements-said-dispute-all = All of it since { $day }
agreements-said-dispute-resolved = { $dispute }; resolved on { $day }
agreements-said-promise-kept = { $amount } by { $until }: kept
agreements-said-promise-broken = { $amount } by { $until }: broken, nothing received
agreements-said-promise-broken-in-part = { $amount } by { $until }: broken, { $received } received
agreements-said-promise-cancelled = { $amount } by { $until }: cancelled on { $day }
agreements-said-promise-open = { $amount } by { $until }
agreements-said-promise-open-in-part = { $amount } by { $until }, { $received } received so far
agreements-said-plan = { $paid } of { $total } paid
agreements-said-plan-next = { $paid } of { $total } paid, next on { $day }
agreements-said-plan-missed = { $paid } of { $total } paid, { $missed } missed since { $day }
agreements-said-plan-cancelled = { $paid } of { $total } paid, cancelled on { $day }
agreements-said-hold = { $from } to { $until }
agreements-said-hold-open = From { $from }, until cancelled
agreements-said-hold-cancelled = { $hold }, cancelled on { $day }
agreements-said-handover = To { $whom } on { $day }
agreements-said-handover-back = To { $whom } on { $day }, back on { $returned }

## Calls

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
calls-to = Call to { $name }
calls-no-phone = No telephone number yet
calls-ask-for = Ask for { $contact }.
calls-script = Call script
calls-last-contact = Last contact
calls-promised = Promised to pay…
calls-promised-short = Promised…
calls-disputes = Disputes an invoice…
calls-disputes-short = Disputed…
calls-no-answer-noted = { $name }: no answer
calls-again = Call back on a day…
calls-again-short = Call back on…
calls-wrong-person-noted = { $name }: wrong person
calls-other = Something else…
calls-occasion-again = Call back
calls-occasion-not-now = Not today
calls-why-promise = Promised { $amount } by { $until }; not received.
calls-why-again = Call back on { $day }.
calls-why-again-because = Call back on { $day } ({ $note }).
calls-why-instalment = Payment plan: { $amount } missed since { $day }.
calls-why-level = Level { $level } sent on { $day }.
calls-why-not-reminded = No reminder sent yet.
calls-contact-call = Call: { $outcome }
calls-contact-written = Letter or e-mail
calls-script-invoices = { $count } invoices, the oldest { $number }
calls-script-hello = Hello
calls-script-hello-company = Hello, this is { $company }
calls-script-hello-signer = Hello, my name is { $signer }
calls-script-hello-both = Hello, this is { $signer } from { $company }
calls-script-greet = { $hello }. May I speak to whoever handles your payments?
calls-script-greet-contact = { $hello }. Am I speaking with { $contact }?
calls-script-promise = On { $made } you promised { $amount } by { $until }. It has not reached us.
calls-script-promise-in-part = On { $made } you promised { $amount } by { $until }. { $missing } of it has not reached us.
calls-script-instalment = We agreed on instalments. { $amount } that fell due on { $day } has not reached us.
calls-script-again = You asked us to call back about { $owed }: { $invoices }, due on { $due }.
calls-script-first = I am calling about { $owed }: { $invoices }, due on { $due }. I would like to be sure that it reached you and that nothing is amiss.
calls-script-reminded = We wrote to you on { $sent } about { $owed }: { $invoices }. We asked for payment by { $deadline }, and have not received it yet.
calls-script-ask-agreed = What happened? When will you make the payment? Would other dates suit you better?
calls-script-ask-last = Is there anything you disagree with? Can you pay it today, or would instalments help?
calls-script-ask-agency = Is there anything you disagree with? Can you pay it today, or would instalments help? As we wrote, otherwise we will hand it over to a collection agency.
calls-script-ask-lawyer = Is there anything you disagree with? Can you pay it today, or would instalments help? As we wrote, otherwise we will hand it over to our lawyer.
calls-script-ask-reminded = Is there anything you disagree with? When will you make the payment?
calls-script-ask-first = Do you need anything from us? When will you make the payment?
calls-script-close = Thank you. Let me confirm the amount and the date, so that we both have them right.

## Bank and matching

bank-view-match = To match
bank-matched-state = Matched
bank-set-aside-state = Set aside
bank-view-all = All transactions
bank-view-statements = Statements
bank-import-asks = Import statement…
bank-find = Description, reference or name
bank-find-placeholder = Description, reference, name
bank-export-statements = the statements
bank-export-transactions = the bank transactions
bank-about = { $waiting } waiting, { $certain } certain
bank-about-credits = { $waiting } waiting, { $certain } certain, { $credits ->
    [one] { $credits } credit note
   *[other] { $credits } credit notes
} to use
bank-to-match = Bank transactions and credit notes to match
bank-payer-or-credit = Payer or credit note
bank-best-match = Best match
bank-confidence = Confidence
bank-certain = Certain
bank-possible = Possible
bank-no-match = No match
bank-all-matched-title = Everything is matched
bank-all-matched-why = Every bank transaction is matched or set aside. Import a statement to continue.
bank-matching = Matching
bank-this-line = This line
bank-accept-certain = Accept all certain matches
bank-accept-certain-short = Accept all certain
bank-accept-candidate = Accept candidate { $place }
bank-accept = Accept { $place }
bank-accept-asks = Accept { $place }…
bank-accepted = { $count ->
    [one] { $count } match
   *[other] { $count } matches
} accepted
bank-matched = Matched: { $what }
bank-park-asks = Assign to a customer…
bank-park-short = Assign…
bank-park-title = Assign to a customer
bank-park-about = The payment stays unallocated, and Owed remembers this payer.
bank-park-save = Assign to customer
bank-parked = { $amount } assigned, unallocated
bank-aside-asks = Not from a customer…
bank-aside-short = Set aside…
bank-aside-title = Not from a customer
bank-aside-save = Set aside
bank-aside-example = Transfer between our accounts
bank-put-aside = { $amount } set aside
bank-settles-title = What { $amount } pays
bank-settles-about = { $what } is in another currency, and { $open } is open. Enter how much of it this payment covers; both amounts are kept.
bank-settles = It settles ({ $currency })
bank-credit-of = Credit note of { $day }
bank-transaction-of = Bank transaction of { $day }
bank-amount-on = { $amount } on { $day }
bank-reference = Reference { $reference }
bank-from = From { $account }
bank-suggested = Suggested matches
bank-no-match-credit = No match. It stays unallocated until it is used for an invoice.
bank-no-match-entry = No match. Assign it to a customer, or set it aside if it is not a customer payment.
bank-share-of = { $amount } of { $open }
bank-share-discount = { $share }, discount { $discount }
bank-share-claims = Interest, fees and costs: { $amount }
bank-unknown-payer = Unknown payer
bank-credit-note = Credit note { $number }, { $customer }
bank-pays-claims = Interest, fees and costs of { $customer }
bank-pays-unallocated = Unallocated, for { $customer }
bank-pays-with-claims = { $items } with interest, fees and costs
bank-pays-returned = Returned: { $items }
bank-pays-refund = Paid back to { $customer }
bank-known-items = In the book: { $items }
bank-known-unallocated = In the book: unallocated, { $customer }
bank-known-refund = In the book: paid back to { $customer }
bank-rest-left = { $amount } is left
bank-rest-open = { $amount } stays open
bank-rest-missing = { $amount } is booked as a bank charge
bank-rest-on-account = { $amount } stays unallocated
bank-rest-returned = { $amount } is the bank's charge
bank-transactions = Bank transactions
bank-booked = Booked
bank-undo-of = Undo: { $amount } of { $who }
bank-undone = { $amount } waits for a match again
bank-none-matched-title = Nothing matched yet
bank-none-matched-why = Payments that you matched appear here. Each match can be undone.
bank-none-aside-title = Nothing set aside
bank-none-aside-why = Transactions that are not customer payments appear here. Each one can be undone.
bank-none-title = No transactions yet
bank-none-why = Import bank statements, or drop them anywhere in this window.
bank-filtered-why = No transaction has this in its description, reference or name.
bank-statement-chip = Statement { $number }
bank-mark-returned = Returned
bank-mark-charge = Bank charge
bank-mark-part = Part { $part }
bank-mark-less = Less { $amount } charges
bank-statements = Bank statements
bank-account-unnumbered = Account without a number
bank-opening = Opening
bank-closing = Closing
bank-reconciled = Reconciled
bank-gap = { $amount } missing
bank-gap-why = The transactions do not add up to the closing balance. A page or a statement may be missing.
bank-not-known = Not known
bank-no-statements-title = No statements yet
bank-no-statements-why = Import bank statements (camt, MT940, OFX, QIF, CSV), or drop them anywhere in this window.
bank-why-by-hand = You named the invoices.
bank-why-paid-back = You said that it was paid back to { $name }.
bank-why-parked = You assigned it to { $name } without an invoice.
bank-why-settles = You said that { $came } settles { $amount }.
bank-why-kept = You said that a bank kept { $amount }.
bank-why-credit-note-names = The credit note names { $numbers }.
bank-undone-by-mistake = undone: matched by mistake
bank-returned-on = returned by the bank on { $day }
bank-return-charge = The bank's charge for a returned direct debit
bank-payment-was = Payment { $why }
bank-taken-back = taken back: { $reason }
bank-not-returned = it was not returned after all

## Import

import-title = Import
import-files = Invoices, statements and tables
import-choose = Choose files…
import-choose-search = import csv read open xml pdf bank statement e-invoice
import-start-title = Import invoices and bank statements
import-start-why = Electronic invoices (XML or PDF), bank statements (camt, MT940, OFX, QIF) and lists (CSV, Excel), as single files, folders or ZIP archives. Choose them or drop them anywhere in this window. You see a preview before anything changes.
import-done-title = Imported
import-done = { $name }: { $result }.
import-done-said = { $name }: { $result }
import-added = { $what } added
import-changed = { $count } changed
import-unchanged = { $count } unchanged
import-nothing-new = nothing new, all { $what } are in the book already
import-count-payments = { $count ->
    [one] { $count } payment
   *[other] { $count } payments
}
import-count-bank-transactions = { $count ->
    [one] { $count } bank transaction
   *[other] { $count } bank transactions
}
import-count-mixed = { $count ->
    [one] { $count } document or transaction
   *[other] { $count } documents and transactions
}
import-commit = Import { $what }
import-commit-file = Import the file
import-commit-files = Import the files
import-skip-problem-rows = Skip the rows with problems and import the rest
import-skip-problems = Skip what has problems and import the rest
import-skip-rows = Skip { $count ->
    [one] { $count } row
   *[other] { $count } rows
} and import the rest
import-leave-file = Do not import this file
import-leave-files = Do not import these files
import-cancel = Cancel import
import-done-with-file = Done with this file
import-back = Back to all files
import-reading-file = Reading the file
import-reading-files = Reading the files
import-stopped-title = Reading was cancelled
import-stopped-why = Nothing was changed.
import-read-again = Read again
import-leave = Leave
import-date-format-first = Choose the date format first.
import-number-format-first = Choose the number format first.
import-meaning-first = Choose what the list is and what its columns mean first.
import-problems-in-file = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
} to fix in the file.
import-problems-in-files = { $count ->
    [one] { $count } problem
   *[other] { $count } problems
} to fix in the files.
import-all-known = Nothing new: all { $what } are in the book already.
import-all-files-known = Nothing new: everything in the files is in the book already.
import-nothing-in-file = There is nothing to import in this file.
import-rows-skipped = { $count ->
    [one] { $count } row
   *[other] { $count } rows
} skipped.
import-skipped-because = Skipped: { $reasons }
import-mapping = Column mapping
import-mapping-remembered = same as your last file of this kind
import-preview = Preview
import-preview-first = The preview shows the first 200.
import-row-unread = Row { $row } could not be read as a document, so it is not in the preview.
import-preview-of = Preview of the import
import-no-rows-title = No rows can be read yet
import-no-rows-why = Fix the column mapping or the header row.
import-what-changes = What changes
import-date = Date
import-issued = Issued
import-new = New
import-state-changed = Changed
import-state-unchanged = Unchanged
import-skipped = Skipped
import-rows-read = Rows read
import-invoiced = Invoiced
import-sum = Sum
import-not-named = Not named
import-balance-before = Balance before
import-balance-after = Balance after
import-columns = Columns of the file
import-column-head = Column
import-column = Column { $number }
import-column-means = What { $column } means
import-ignore = Ignore
import-samples = Sample values
import-field = Field
import-found = Found
import-found-name = by name
import-found-content = by content
import-found-rows = by the sums
import-found-preset = known export format
import-found-remembered = remembered
import-found-chosen = chosen
import-read-as = Read as
import-generic-list = Generic list, by its columns
import-contents = Contents
import-date-format = Date format
import-number-format = Number format
import-company-currency = The company's
import-separator = Separator
import-encoding = Encoding
import-header-row = Header row
import-comma = Comma ,
import-semicolon = Semicolon ;
import-tab = Tab
import-pipe = Pipe |
import-day-month-year = Day month year
import-month-day-year = Month day year
import-year-month-day = Year month day
import-not-clear = Not clear
import-payments = Payments
import-bank-statement = Bank statement
import-what-list = What the list is
import-no-column = – none –
import-choose-kind = – choose –
import-read-so = Read it this way
import-read-list-so = Read the list this way
import-file-says = The file says { $cell }.
import-ask-date = Does the day or the month come first?
import-day-first = Day first
import-month-first = Month first
import-ask-decimal = Is the decimal separator a point or a comma?
import-the-point = The point
import-the-comma = The comma
import-ask-currency = Which currency are the amounts in?
import-ask-encoding = Which encoding does the file have?
import-ask-payments = Does the book have these payments already?
import-same-money = The same money
import-other-payments = Other payments
import-files-table = Files to import
import-look-at = How { $file } is read, column by column
import-format = Format
import-needs-answer = Needs an answer
import-unreadable = Cannot be read
import-check = Check
import-state-nothing-new = Nothing new
import-ready = Ready
import-format-ubl-invoice = UBL invoice
import-format-ubl-credit-note = UBL credit note
import-format-cii = CII invoice
import-format-pdf-cii = PDF with CII
import-format-pdf-ubl = PDF with UBL
import-type = Type
import-note = Note
import-problem = Problem
import-value = Value

### What bringing files in says

import-step-reading = Reading { $name }
import-step-invoices = Importing invoices
import-step-payments = Importing payments
import-step-statements = Importing statements
import-step-finding-invoices = Looking up invoices
import-step-finding-payments = Looking up payments
import-due-by-terms = by terms
import-no-list = it is not a list of rows and columns
import-empty-archive = the archive has no files
import-problem-no-policy = there is no policy “{ $name }”; `owed policy list` lists them by their whole names
import-problem-several-named = several customers in the book have this name; give the row their customer number
import-problem-several-buyers = several customers in the book could be meant; give one of them the VAT number that the invoice names
import-problem-currency-allocated = invoice { $number } is in { $currency } in the book and something was allocated to it; correct the currency, or undo the allocation
import-problem-currency-agreed = invoice { $number } is in { $currency } in the book, and a promise, hold, plan, hand-over or claim names it; correct the currency, or undo that first
import-problem-less-than-paid = invoice { $number } would be less than what was paid of it; write a credit note instead
import-problem-issued-after = invoice { $number } would be issued on { $issued }, after something was allocated to it on { $first }; correct the date, or undo the allocation
import-problem-in-letter = invoice { $number } is listed in a letter, so its invoice date and amount cannot change and it cannot be due earlier; write a credit note instead
import-problem-strangers = an invoice of { $seller } to { $buyer }, and neither is { $company }; leave it out, or, where { $seller } is your company, enter this name in the settings of the company
import-problem-strangers-with-number = an invoice of { $seller } to { $buyer }, and neither is { $company }; leave it out, or, where { $seller } is your company, enter the VAT number { $number } in the settings of the company
import-problem-purchase = an invoice to your company, not one of yours: Owed keeps what others owe you; leave it out
import-problem-no-payer = the invoice does not name its payer
import-problem-no-number = the invoice has no number
import-problem-no-date = the invoice has no date
import-problem-number-again = { $file } has this number with another amount or date; correct one of them, or leave one out
import-problem-cancelled-though-paid = invoice { $number } is cancelled in the list, and { $paid } was paid of it here; cancel it by hand, which leaves that money unallocated, or move the money and import the list again
import-problem-draft-though-open = it is a draft in the list, and { $open } is open of invoice { $number } here; correct the list, or write off or credit the rest
import-problem-zero-though-open = its amount is zero in the list, and { $open } is open of invoice { $number } here; correct the list, or write off or credit the rest
import-problem-credit-note-ended = credit note { $number } is { $ended ->
        [draft] a draft
        [cancelled] cancelled
        [written-off] written off
       *[nothing] zero
    } in the list and is in the book with { $amount }; charge its amount again with an invoice
import-problem-owed-again = invoice { $number } is owed in the list and was cancelled here; if it is owed after all, undo the cancellation or add it under a new number
import-problem-invoice-of-another = invoice { $number } is in the book for { $customer }; each invoice number can be in a book only once, so correct the number or the customer
import-problem-open-though-paid = the list has { $amount } of invoice { $number } open again, and the book has a payment that is not from a list of invoices; if that money went back, undo the payment in the book
import-problem-credit-note-of-another = credit note { $number } is in the book for { $customer }; correct the number or the customer
import-problem-credit-note-changed = credit note { $number } is in the book with { $amount }; a credit note cannot be changed, add another one
import-problem-credit-note-left = the list has { $left } left of credit note { $number }, the book { $rest }, and no invoice of the list was paid by so much; record a refund if it was paid back, or set it off against the invoice that it paid, and import the list again
import-problem-payment-ahead = no payment is dated after { $latest } yet; correct the day
import-problem-went-back = { $back } of this payment went back, and the book has { $kept } of it as paid; undo the payment in the book, or enter what went back
import-problem-did-not-come = the list says that this payment did not come, and the book has { $amount } of it as paid; undo the payment in the book
import-problem-may-be-payment = this may be a payment that the book has: say whether it is the same money
import-problem-may-be-listed = this may be money of which a list of invoices said that it was paid: say whether it is the same money
import-problem-may-be-gone = the book may know that this money went back: say whether it is the same money
import-problem-corrected = payment { $payment } of the book has this reference, { $amount } on { $dated }; if the row corrects it, undo that one (owed payment undo { $payment } --reason TEXT) and import the list again; if it is another payment, say that it is not the same
import-problem-corrected-at-bank = payment { $payment } of the book has this reference, { $amount } on { $dated }; the bank told of it as well, so it stays as it is: leave the row out; if it is another payment, say that it is not the same
import-problem-unknown-invoice = invoice { $number } is not in the book; import the invoices first
import-problem-payment-currency = invoice { $number } is in { $currency }, the payment in { $paid }
import-problem-payment-of-another = invoice { $number } belongs to another customer than the payment
import-problem-payment-of-stranger = invoice { $number } belongs to another customer than { $customer }, whom the book does not know; correct one of them
import-problem-payment-of-nobody = the row names neither a customer nor an invoice
import-problem-entry-no-date = the entry has no date
import-note-presumed-businesses = { $count ->
        [one] { $count } new customer counts as a business
       *[other] { $count } new customers count as businesses
    } though nothing says so (no kind, VAT id or legal form in the name): set the kind of those that are consumers
import-note-no-name = the list has no name for this new customer; it is called “{ $name }” until one is given
import-note-debited-account = the account to be debited is not a valid account number; it is not kept with the customer
import-note-paid-less = the list has { $listed } of invoice { $number } as paid, the book { $known }
import-note-known-payments = { $count ->
        [one] { $count } row is a payment
       *[other] { $count } rows are payments
    } of the book, from a bank, another list or a person: the same money, counted once
import-note-entry-dated = the entry has no date; it stands on { $day }, its statement's own
import-note-lost-address = this part of the address was not read; say which one it is
import-skip-credit-note-used = credit note { $number } is used up
import-skip-payment-back = a payment that went back
import-skip-not-come = the money did not come
import-skip-empty-statement = a statement without entries and balances
import-skip-announced = an entry that is announced and not booked yet
import-skip-for-information = an entry for information that moves nothing
import-change = { $what }: { $before } → { $after }
import-change-text = { $what }: “{ $before }” → “{ $after }”
import-change-to = { $what }: { $after }
import-change-kind = { $kind ->
    [business] kind: business
   *[consumer] kind: consumer
 }
import-change-left = left: { $before } → { $after }
import-change-paid = paid: { $amount }
import-change-open-again = open again: { $amount }
import-change-cancelled = cancelled: { $open } is no longer owed
import-change-written-off = written off: { $open }
import-change-payment-known = the book has this payment; the row is kept with it
import-change-payment-listed = a list of invoices said that it was paid; now with its day and reference
import-change-gone-known = the book knows that this money went back; the row is kept with it
import-what-name = name
import-what-contact = contact
import-what-email = e-mail
import-what-second-line = second line
import-what-terms = terms
import-what-group = group
import-what-policy = policy
import-what-amount = amount
import-what-issued = issued
import-what-due = due
import-what-discount = discount
import-what-dispute = dispute
import-not-disputed = not disputed
import-kept-as-listed = as a list says
import-kept-written-off = written off, as a list says
import-kept-replaced = Invoice { $was } is replaced by invoice { $is }.
import-kept-due-dates = The due dates of invoice { $number }.
import-kept-for-invoices = For invoice { $numbers }
import-kept-went-back = a list of payments says that it went back
import-kept-debit = paid by direct debit
import-kept-debit-mandate = paid by direct debit, mandate { $mandate }
import-kept-part-of-matched = a part of a booking that was matched whole
import-kept-parts-came = its { $count } parts came in one by one
import-kept-no-money = no money moved
import-kept-bank-charge = a charge of the bank
error-import-unreadable = { $name } cannot be read: { $why }.
error-import-folder-unreadable = { $folder } cannot be read: { $error }.
    .hint = Check that the folder is still there and that you may read it.
error-import-folder-too-full = { $folder } holds more than { $most } files.
    .hint = Name the files, or a smaller folder.
error-import-no-files = There are no files to read.
    .hint = Choose files, or a folder that holds some.
error-import-rehearsal-written = A rehearsal was written down.
error-import-preset = “{ $said }” is not a known export.
    .hint = The page on formats lists them; use none if it is none of them.
error-import-separator = “{ $said }” is not a separator.
    .hint = Use one character, or the word tab.
error-import-column-unnamed = “{ $said }” has no = in it.
    .hint = Write --column 3=due_date or --column "Due on=due_date".
error-import-no-column = { $name } has no column “{ $column }”.
    .hint = Write --column 3=due_date or --column "Due on=due_date".
watch-changing = It is being written.
watch-cut-off = It looks incomplete. It is imported once it is complete or has not changed for a minute.
watch-question = Row { $row }: { $question }

## Originals

originals-open = Open { $file }
originals-save-title = Save the file

## Policies

policies-add = Add a policy
policies-default-for = Default for
policies-default = Default for { $whom ->
    [business] businesses
    [consumer] consumers
   *[everyone] everyone
}
policies-default-set = { $name } is the default for { $whom ->
    [business] businesses
    [consumer] consumers
   *[everyone] everyone
}
policies-courtesy = Courtesy note
policies-courtesy-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} before due
policies-levels = Levels
policies-charges-something = Fees or interest
policies-charges-nothing = Nothing
policies-none = No policies
policies-none-why = A policy says when a reminder is written, in which tone, and what it charges.
policies-which-first = A customer's own policy applies first, then its group's, then the default.
policies-the-default = The default
policies-group-add = Add a group
policies-group-add-do = Add group
policies-group-edit = Edit group
policies-group-edit-or-delete = Edit or delete
policies-group-edit-do = Edit…
policies-group-edit-of = Edit { $name }
policies-group-delete-of = Delete { $name }
policies-group-saved = Group { $name } saved
policies-group-deleted = Group { $name } deleted
policies-group-example = Key accounts
policies-groups-none = No groups yet
policies-groups-none-why = Customers in a group share its policy. Add customers to a group by editing the customer.
policies-level = Level { $level }
policies-level-add = Add a level
policies-level-remove = Remove level { $level }
policies-level-field = { $field }, level { $level }
policies-level-from = Counted from
policies-from-due = the due date
policies-from-sent = the last reminder
policies-from-deadline = the last deadline
policies-level-channel = Sent by
policies-level-fee = Fee
policies-level-minimum = Minimum amount
policies-level-any-amount = Any amount
policies-level-gap = Minimum days between letters
policies-level-alone = Send e-mail without review
policies-currency-another = Another currency
policies-currency-add = Add currency
policies-after-last = After the last deadline
policies-after-stop = Stop and ask me
policies-after-agency = Suggest a collection agency
policies-after-legal = Suggest a lawyer
policies-fees = Fees
policies-fees-each-level = Each level charges its own
policies-fees-up-to-level = Fees add up by level
policies-weekday-1 = Mon
policies-weekday-2 = Tue
policies-weekday-3 = Wed
policies-weekday-4 = Thu
policies-weekday-5 = Fri
policies-weekday-6 = Sat
policies-weekday-7 = Sun
policies-saved = Policy { $name } saved
policies-courtesy-field = Courtesy note, days before due
policies-charged = What is charged
policies-rule = Interest rule
policies-rule-by-country = By your company's country
policies-rule-contract = Contract, { $rate } % a year
policies-compensation = Charge the statutory fixed compensation, once per invoice
policies-compensation-hint = From businesses only, and never in the first reminder.
policies-sending = Letters and quiet days
policies-working-days = Deadlines end on working days
policies-working-days-hint = One that would fall on a weekend, a holiday of the customer's country or a quiet day ends on the next working day.
policies-split = One letter for each level
policies-split-hint = Otherwise each customer gets one letter with everything, in the tone of the highest level.
policies-quiet-weekdays = Do not send on
policies-quiet-days = Other quiet days
policies-hours-from = E-mails and calls from
policies-hours-to = E-mails and calls until
policies-hours-any = Any hour
policies-hours-by-law = By law { $from } to { $to }: { $source }.
policies-hours-hint = This computer's time. Anything due outside these hours waits.
policies-contacts = Max. contacts per customer in 7 days
policies-contacts-any = No limit
policies-new = A new policy
policies-save-pdf = Save as PDF…
policies-print = Print the policy as PDF
policies-copy = Copy the policy
policies-copied = Policy copied
policies-copy-name = { $name }, copy
policies-delete = Delete the policy
policies-deleted = { $name } deleted
policies-try = Test this policy
policies-try-about = Compare what this policy (saved or not) would propose with today's proposals. Nothing changes.
policies-try-do = Test policy
policies-try-whom-now = Customers using it now
policies-try-whom-business = All businesses, as their default
policies-try-whom-consumer = All consumers, as their default
policies-try-comparing = Comparing
policies-try-result = On { $day }, for { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} with something open: { $then }; now { $now }.
policies-try-letters-for = { $letters } for { $sums }
policies-try-no-change = Nothing would change for anybody.
policies-try-now = Now
policies-try-then = With this policy
policies-try-nothing = Nothing: { $why }
policies-try-not-due = not due
policies-try-courtesy = Courtesy note by { $channel ->
    [email] e-mail
   *[letter] letter
}: { $total } by { $deadline }
policies-try-level = Level { $level }, { $tone ->
    [friendly] friendly
    [firm] firm
   *[final] final
}, by { $channel ->
    [email] e-mail
   *[letter] letter
}: { $total } by { $deadline }
groups-group = Group { $name }
policies-named = Policy { $name }

## Interest

interest-about = Only a calculation: nothing is charged by it.
interest-principal = Amount owed
interest-due-hint = Interest runs from the day after.
interest-until = Until (inclusive)
interest-rule = Rule
interest-day-count = Day count
interest-act365 = Actual days / 365 (ACT/365)
interest-actact = Actual days / actual year (ACT/ACT)
interest-act360 = Actual days / 360 (ACT/360)
interest-30360 = 30-day months / 360 (30/360)
interest-part = Paid in part
interest-add-part = Add a part payment
interest-type-amount = Type the amount to see the interest.
interest-caption = { $rule }, { $day_count }, in { $currency }
interest-balance = Balance
interest-no-rate = none known
interest-provisional = provisional
interest-nothing-overdue = Nothing was overdue by then, so no interest has accrued.
interest-compensation = In addition, { $amount } of compensation may be charged once for this invoice.
interest-source = Source: { $source }.
interest-no-rate-known = No rate is known for these days, so nothing is charged.
interest-rate-not-confirmed = The reference rate is not confirmed yet.
interest-contract-name = A rate agreed with the customer
interest-contract-rule = RATE % a year

## Settings

settings-section = Section
settings-section-of = Settings: { $section }
settings-no-advice = Owed does not give legal advice.
settings-company = Company
settings-rates = Rates
settings-look = Appearance
settings-save = Save the settings
settings-unsaved = Unsaved changes
settings-look-here = Applies to this computer only.
settings-theme = Theme
settings-theme-system = System
settings-theme-light = Light
settings-theme-dark = Dark
settings-rows = Row height
settings-rows-comfortable = Comfortable
settings-rows-compact = Compact
settings-single-keys = Single-key shortcuts
settings-single-keys-hint = g and a letter opens a screen, j and k move, x selects, / filters. Ctrl+K (⌘K) always opens the search.
settings-file-backup = To back up, close the book and copy this file.
settings-file-checking = Checking every balance
settings-file-problems = The book has { $count ->
    [one] { $count } problem
   *[other] { $count } problems
}.
settings-file-problems-hint = Open an earlier copy. The check changed nothing.
settings-file-history = History
settings-file-change = Change
settings-file-who = Who
settings-file-done = Done
settings-file-undo = Undo
settings-file-kept = Cannot be undone
settings-company-saved = Company details saved
settings-company-name = Name and address
settings-company-contact = Contact
settings-company-website = Website
settings-company-register = Company registration no.
settings-company-register-example = Court and number
settings-company-signer = Signatory
settings-company-iban = IBAN
settings-company-bic = BIC
settings-company-bank-name = Bank name
account-form-iban = IBAN
account-form-sort-code = Sort code and account number (United Kingdom)
account-form-routing = Routing number and account number (United States)
account-form-bsb = BSB and account number (Australia)
account-form-ifsc = IFSC and account number (India)
account-form-transit = Institution, transit and account number (Canada)
account-form-upi = UPI address (India)
account-form-pix = Pix key (Brazil)
account-form-link = Payment link
account-form-other = Other, in your own words
settings-account-named = the way to pay { $name }
settings-accounts = Ways to pay
settings-accounts-about = Letters name the first account of the currency they ask for, else one for every currency. Where a bank app can read a code, they have it: EPC for euros, the Swiss QR-bill, the Czech and Polish codes, UPI, Pix, and payment links.
settings-account-add = Add way to pay…
settings-account-add-title = Add a way to pay
settings-account-add-words = bank account IBAN payment link
settings-account-change = Change…
settings-account-change-of = Change { $name }
settings-account-change-title = Change the way to pay
settings-account-remove-of = Remove { $name }
settings-account-removed = { $name } removed
settings-account-saved = Way to pay saved
settings-account-save = Save
settings-account-about = Letters print it as it is here; the numbers are checked.
settings-account-every-currency = every currency
settings-account-form = Form
settings-account-currency-hint = Leave it empty for every currency.
settings-account-wire-hint = If it is another one
settings-account-link = Address of the payment page
settings-account-link-hint = With {"{"}amount{"}"}, {"{"}currency{"}"} and {"{"}reference{"}"} where the sum, the currency and the reference belong
settings-account-bsb = BSB
settings-account-ifsc = IFSC
settings-account-transit = Institution and transit number
settings-account-lines = Further text
settings-company-letters = Letters
settings-company-language = Language
settings-company-language-hint = Used on screen, and for letters to customers without a language set.
settings-company-paper = Paper
settings-company-paper-a4 = A4
settings-company-paper-letter = US Letter
settings-company-window = Envelope window
settings-company-window-din5008b = DIN 5008 form B, left
settings-company-window-dl = DL, right
settings-company-window-us10 = US number 10, left
settings-company-deadline-hint = Days after the letter date by which to pay.
settings-company-terms = Terms and sending
settings-company-no-discount = None
settings-company-discount-hint = 2% 10 days, or in two steps: 3% 7 days, 2% 14 days.
settings-company-grace = Discount grace period (days)
settings-company-hold = Send delay (seconds)
settings-company-hold-hint = You can cancel e-mails during the delay.
settings-company-accept = Accept certain bank matches automatically
settings-logo-pictures = Pictures
settings-logo-changed = Logo changed
settings-logo-removed = Logo removed
settings-logo-choose = Choose a logo…
settings-logo-choose-another = Choose another…
settings-logo-words = letterhead picture
settings-logo-alt = The company's logo
settings-logo-none = No logo yet. Add a PNG, JPEG or SVG for the top of your letters.
settings-mail = E-mail account
settings-mail-saved = E-mail account saved
settings-mail-server = Server
settings-mail-host = Mail server
settings-mail-host-example = smtp.example.com
settings-mail-security = Encryption
settings-mail-starttls = STARTTLS
settings-mail-starttls-about = Starts encryption before anything is sent. Usually port 587.
settings-mail-tls = TLS
settings-mail-tls-about = Encrypted from the first byte. Usually port 465.
settings-mail-plain = None (not encrypted)
settings-mail-plain-about = Anyone on the network can read everything, including your password.
settings-mail-plain-warning = Without encryption, anyone on the network can read the e-mails and the password. Use it only for a server on this computer.
settings-mail-plain-anyway = Send without encryption anyway
settings-mail-port = Port
settings-mail-user = User
settings-mail-user-hint = Leave empty if the server needs no sign-in.
settings-mail-sign-in = Sign-in
settings-mail-sign-in-how = How to sign in
settings-mail-by-password = With a password
settings-mail-by-provider = At the provider (Microsoft 365, Google Workspace)
settings-mail-provider = Provider
settings-mail-provider-microsoft = Microsoft 365
settings-mail-provider-google = Google Workspace
settings-mail-provider-other = Another
settings-mail-client-id = Client ID
settings-mail-client-id-hint = The number of your company's own registration at the provider. The guide says how to get one.
settings-mail-tenant = Directory (tenant ID)
settings-mail-tenant-hint = The ID or a domain of your company at Microsoft.
settings-mail-authorize-url = Address for signing in
settings-mail-token-url = Address for tokens
settings-mail-scopes = Scopes
settings-mail-scopes-hint = What the provider calls the permission to send, separated by spaces.
settings-mail-client-secret = Client secret
settings-mail-client-secret-hint = Only if your registration has one. Leave empty to use the last one given.
settings-mail-sign-in-start = Sign in…
settings-mail-sign-in-again = Sign in again…
settings-mail-sign-in-about = Saves these settings and opens the provider's page in your browser.
sign-in-waiting = Waiting for you to sign in in the browser
settings-mail-sign-in-reopen = Open the page again
settings-mail-sign-in-done = Signed in
settings-mail-sign-out = Sign out
settings-mail-sign-out-done = Signed out
settings-mail-password = Password
settings-mail-password-keep = Leave empty to keep the saved password
settings-mail-password-hint = It is kept in the system's keychain, never in the book.
settings-mail-ca = Custom CA certificate
settings-mail-ca-example = Only for a server inside your company
settings-mail-ca-title = The authority's certificate
settings-mail-certificates = Certificates
settings-mail-choose = Choose…
settings-mail-sender = Sender
settings-mail-reply-to = Reply to
settings-mail-reply-to-same = The same address
settings-mail-test = Test the connection
settings-mail-test-title = Test the e-mail connection
settings-mail-test-words = smtp e-mail account
settings-mail-test-about = Connects and signs in with these settings. Nothing is sent.
settings-mail-connecting = Connecting
settings-rate-add = Add a rate
settings-rate-add-do = Add rate
settings-rate-about = Applies for six months and replaces the built-in rate.
settings-rate-added = Rate added
settings-rate-from-hint = 1 January or 1 July.
settings-rate-series = Reference rate
settings-rate-source = Source
settings-rate-removed = Rate from { $day } removed
settings-rate-remove = Remove the rate from { $day }
settings-rates-reference = Reference rates
settings-rates-by-half-year = Rates by half-year
settings-rates-do = Do
settings-rates-provisional = Provisional
settings-rates-published = Published
settings-rates-rules = Interest rules
settings-rates-compensation = Compensation: { $compensation }.
settings-small-about = What is left of a partly paid, overdue invoice up to this amount can be written off in one step.
settings-small-limit = Up to { $amount }
settings-small-limit-field = Up to
settings-small-limit-example = 1.00
settings-small-set = Set a limit…
settings-small-set-title = Set a limit for small balances…
settings-small-set-words = write off rest pennies cents
settings-small-set-do = Set the limit
settings-small-set-about = Nothing is written off automatically.
settings-small-change = Change…
settings-small-change-of = Change the limit in { $currency }
settings-small-remove-of = Remove the limit in { $currency }
settings-small-set-done = Balances up to { $amount } are small
settings-small-removed = No balance in { $currency } is small any more
settings-watched = Watched folder
settings-watched-none = None. New invoices and bank statements in a watched folder are imported automatically. Its files are not moved or changed.
settings-watched-title = Watch a folder
settings-watched-choose = Watch a folder…
settings-watched-choose-another = Another folder…
settings-watched-stop = Stop watching
settings-watched-asks = Waits for your answer
settings-watched-answer = Answer…
settings-watched-skip = Skip it
settings-watched-unread = Not imported
settings-watched-look = Look at it…
settings-watched-ignore = Ignore
settings-need-name = the company's name
settings-need-address = the company's address
settings-need-bank = the company's bank details
settings-need-mail-account = an e-mail account
settings-missing = Missing: { $what }.
settings-no-account = There is no account for { $currency }: letters that ask for it show another one, { $account }.
settings-no-way = There is no account for { $currency }: letters that ask for it do not say how to pay.
error-logo-unreadable = { $name }: { $error }.

## Money and other values

value-amount = { $number } { $currency }
value-payment = Payment
value-credit-note = Credit note
value-entry-open = open
value-entry-matched = matched
value-entry-set-aside = set aside
value-no-email = No e-mail address; send a letter instead.
value-email-unusable = “{ $email }” is not a usable e-mail address: { $why }.
value-email-no-at = the @ is missing
value-email-plain-letters = only plain letters can stand before the @
value-email-malformed = it is not formed like an address
value-email-short-domain = the part after the @ is not a full domain
value-email-no-domain = the part after the @ is not a domain
error-money-unknown-currency = “{ $said }” is not an ISO 4217 currency code
    .hint = Write three letters, such as EUR.
error-money-decimals = { $number } has more decimals than { $currency } has
error-money-overflow = the amount is too large to keep exactly
error-money-too-large = no single amount can be larger than { $most }
error-money-currencies = amounts in { $one } and { $other } cannot be added together
error-buckets-not-a-number = “{ $said }” is not a whole number of days
error-buckets-not-rising = the edges { $edges } must rise, and the first must be 1 day at least
error-buckets-too-many = there can be 12 edges at most, not { $count }
error-discount-unreadable = “{ $said }” does not say how much may be taken off within how many days, as “2% 10 days” does
error-discount-tiers = a discount has one or two tiers, not { $count }
error-discount-none = a discount of { $off } takes nothing off, or everything
error-discount-days = { $days } days is more than a year
error-discount-same-days = two tiers cannot both end after { $days } days
error-weekday = { $number } is not a weekday
    .hint = 1 is Monday, 7 is Sunday.
error-policy-no-name = the policy has no name
error-policy-no-level = the policy has no level
    .hint = Add at least one.
error-policy-first-from-reminder = level 1 counts from the due date: there is no reminder before it
error-policy-no-hours = the hours for contact end when they begin
error-policy-negative-fee = level { $level }: a fee cannot be negative
error-policy-negative-minimum = level { $level }: a minimum cannot be negative
error-policy-too-long = level { $level }: { $days } days is more than the { $max } that can be planned for
error-policy-fee-falls = level { $level }: with fees up to a level, its fee in { $currency } is below that of the level before
value-email-undeliverable = Mail to { $email } came back.
value-nobody-at-level = Nobody there is written to at level { $level }.
value-nobody-for-reminders = Nobody there is written to by e-mail.

## Errors of the book

error-book-missing = There is no book at { $path }.
    .hint = Check the name, or create a new book there.
error-book-exists = { $path } already exists.
    .hint = Open it, or choose another name.
error-book-unfinished = { $path } is empty: creating a book there was interrupted, or never finished.
    .hint = Create a new book there, or choose another file.
error-book-several-names = { $path } has other names too (hard links), and a book that is opened by two names is damaged.
    .hint = Copy it, and open the copy.
error-book-other-log = { $log } holds the last changes of another state of the book than { $path }, and mixing them would damage it.
    .hint = To work with this state, move that log away; otherwise restore the earlier book.
error-book-not-a-book = { $path } is not an Owed book.
    .hint = It was left as it is. Choose another file.
error-book-too-new = { $path } was written by a newer version of Owed (book version { $found }, this program knows { $known }).
    .hint = Update Owed to open it.
error-book-too-old = { $path } was written by an older version of Owed and can only be read.
    .hint = Make it writable so that it can be brought up to date.
error-book-damaged = The book is damaged ({ $detail }).
    .hint = Keep the file, and open a backup of it.
error-book-busy = Another program is using this book.
    .hint = Nothing was changed. Try again in a moment.
error-book-read-only = The book can only be read.
    .hint = Nothing was changed. Make the file and its folder writable, or work on a copy.
error-book-disk-full = The disk is full.
    .hint = Make room and try again.
error-book-disk = The disk refused to read or write the book ({ $detail }).
    .hint = Check the disk and try again.
error-book-file = { $path }: { $why }.
error-book-not-found = There is no { $what ->
        [bank-account] bank account
        [bank-entry] bank entry
        [claim-payment] payment or waiver of a claim
        [credit] payment or credit note
        [handover] hand-over
        [plan] payment plan
       *[other] { $what }
    } { $key } in the book.
error-book-none-selected = No { $what ->
        [bank-account] bank account
        [bank-entry] bank entry
        [claim-payment] payment or waiver of a claim
        [credit] payment or credit note
        [handover] hand-over
        [plan] payment plan
       *[other] { $what }
    } is selected.
    .hint = Choose one from the list.
error-book-no-added-rate = There is no added rate { $series } from { $since } in the book.
error-book-customer-number = Customer number { $number } is taken.
    .hint = Use another number, or edit that customer.
error-book-invoice-number = Invoice number { $number } is taken by customer { $customer }.
    .hint = A book has each invoice number only once.
error-book-credit-key = The payment or credit note “{ $key }” is already in the book.
error-book-not-positive = The amount must be more than zero, not { $amount }.
error-book-in-letter = Invoice { $number } is listed in a letter, so its customer, number, dates and amount cannot change any more.
    .hint = Write a credit note instead.
error-book-overallocated = On { $day }, the allocations of { $side ->
        [invoice] invoice { $number }
        [claim] claim { $number }
        [this-credit] this payment or credit note
       *[credit] payment or credit note { $number }
    } would exceed its amount by { $over }.
    .hint = Allocate less.
error-book-underallocated = On { $day }, more would be reversed of { $side ->
        [invoice] invoice { $number }
        [claim] claim { $number }
        [this-credit] this payment or credit note
       *[credit] payment or credit note { $number }
    } than was allocated by then.
    .hint = Use a later day.
error-book-mismatch = Invoice { $number } and the credit have different { $what ->
        [currencies] currencies
       *[customers] customers
    }.
    .hint = Allocate it to another invoice.
error-book-too-early = { $day } is before { $what ->
        [after-due] the day after the present due date
        [allocation] the allocation
        [claim] the claim's day
        [credit] the credit's date
        [first-day] its first day
        [made] the day it was made
       *[invoice] the invoice's date
    } ({ $first }).
    .hint = Use that day or a later one.
error-book-issued-too-late = Invoice { $number } cannot be issued on { $issued }, because something was allocated to it on { $allocated }.
    .hint = Use that day or an earlier one.
error-book-already-reversed = This allocation has already been undone, or itself undoes another.
error-book-claim-mismatch = The claim and the { $side ->
        [payment] payment
       *[invoice] invoice
    } have different { $what ->
        [currencies] currencies
       *[customers] customers
    }.
    .hint = { $side ->
        [payment] Choose another payment.
       *[invoice] Choose another invoice.
    }
error-book-claim-in-house = The letter with this charge has not been sent yet, so it is not owed.
    .hint = Mark the letter as posted first.
error-book-name-taken = There is already a { $what ->
        [group] group
       *[policy] policy
    } called “{ $name }”.
    .hint = Choose another name.
error-book-policy-default = The policy “{ $name }” cannot be deleted: it is the default for { $kinds } customers.
    .hint = Make another policy the default first.
error-book-policy-of-businesses = business
error-book-policy-of-consumers = consumer
error-book-policy-customers = The policy “{ $name }” cannot be deleted: customers still have it ({ $customers }).
    .hint = Give them another policy first.
error-book-policy-groups = The policy “{ $name }” cannot be deleted: groups still have it ({ $groups }).
    .hint = Give them another policy first.
error-book-group-in-use = The group “{ $name }” still has customers ({ $customers }).
    .hint = Move them to another group first.
error-book-unreadable-policy = Policy { $id } cannot be read ({ $detail }).
    .hint = Keep the file, and open a backup of it.
error-book-not-of-customer = Invoice { $number } belongs to another customer.
    .hint = Choose one of this customer.
error-book-other-currency = Invoice { $number } is in { $currency }.
    .hint = Choose one in the agreement's currency.
error-book-in-plan = Invoice { $number } is in a payment plan.
    .hint = Cancel that plan first.
error-book-uneven-plan = The instalments come to { $instalments } and the invoices to { $items }.
    .hint = Both must be the same.
error-book-in-agreement = A promise, hold, plan, hand-over or claim names invoice { $number }, so its customer and currency cannot change.
    .hint = Undo that first.
error-book-already-ended = This { $what ->
        [dispute] dispute
        [handover] hand-over
        [hold] hold
        [plan] payment plan
       *[promise] promise
    } already ended on { $day }.
error-book-entry-decided = Bank entry { $id } is already { $state }.
    .hint = Undo its match first.
error-book-erased = It was erased with its customer.
    .hint = Only its figures are kept.
error-book-letter-exists = This customer already has that letter ({ $batch }).
error-book-nothing-to-undo = There is nothing to undo.
error-book-nothing-to-redo = There is nothing to redo.
error-book-changed-meanwhile = The book was changed meanwhile, and nothing was undone or redone: the last change is “{ $newest }”.
    .hint = Look again.
error-book-cannot-undo = “{ $summary }” cannot be undone: { $why ->
        [left-house] a letter of it was posted or an e-mail of it sent
        [too-large] this import was too large
       *[changed] what it added or changed was changed or used since
    }.
    .hint = { $why ->
        [left-house] Write a credit note or a new letter instead.
        [too-large] Import the file again.
       *[changed] Nothing was changed.
    }
error-book-cannot-redo = “{ $summary }” cannot be redone: { $why ->
        [left-house] a letter of it was posted or an e-mail of it sent
        [too-large] this import was too large
       *[changed] what it added or changed was changed or used since
    }.
    .hint = { $why ->
        [left-house] Write a credit note or a new letter instead.
        [too-large] Import the file again.
       *[changed] Nothing was changed.
    }
error-book-already-sending = Another program is sending the book's messages.
    .hint = Wait until it is done.
error-book-wrong-state = Message { $id } is { $state } now, so this has no effect.
error-book-sum-too-large = The amounts in the book come to more than can be added up exactly, so one of them must be wrong.
    .hint = Correct it, or undo the import that added it.
error-book-sql = The book answered with an error: { $error }.

### What a check of the book finds

check-allocation-customer = allocation { $id } takes from another customer than invoice { $number } has
check-allocation-currency = allocation { $id } takes { $taken } for invoice { $number } in { $currency }
check-allocation-kind = allocation { $id } is a { $kind } but takes from a { $source }
check-allocation-early = allocation { $id } counts before invoice { $number } or its credit
check-reversal = allocation { $id } does not reverse { $reversed }
check-claim-allocation = payment { $id } of claim { $claim } takes from another customer, in another currency or too early
check-claim-reversal = payment { $id } of a claim does not reverse { $reversed }
check-claim-customer = claim { $id } stands on another customer than its invoice or letter
check-letter-customer = letter { $id } lists invoice { $number } of another customer
check-message-customer = message { $id } carries a letter to another customer
check-message-no-time = message { $id } is { $state } without a time
check-message-time = message { $id } is { $state } but has a time of sending
check-disputed = invoice { $number } is marked as disputed without an open dispute
check-not-disputed = invoice { $number } has an open dispute but no mark
check-agreement-customer = { $agreement } names invoice { $number } of another customer
check-agreement-currency = { $agreement } in { $own } names invoice { $number } in { $currency }
check-plan-total = the instalments of payment plan { $id } come to { $parts }, its invoices to { $items }
check-plan-twice = invoice { $number } is in payment plans { $one } and { $other } at once
check-agreement-end = { $agreement } ends before it begins
check-bank-statement = bank statement { $id } lists entry { $entry } of another account
check-bank-parts = the parts of bank entry { $id } come to { $parts }, it says { $whole }
check-bank-matched = bank entry { $id } has payments but is { $state }
check-bank-matched-twice = bank entry { $id } was matched { $times } times at once; take its match back and match it anew
check-payment-source = payment { $id } has nothing that tells of it
check-payment-implied = invoice { $number }: lists imply { $implied } beside what is told in full, and say that { $paid } is paid
check-bank-link = the payments of bank entry { $id } come to { $payments }, it says { $entry }
check-horizon = the book ends on day { $day } but something happens later
check-payment-told = payment { $id } is { $amount }, and what tells of it says { $told }
check-payment-told-less = payment { $id } is { $amount }, and what tells of it comes to { $told }
check-refund = refund { $id } takes from another customer, in another currency or too early
check-refund-amount = refund { $id } is of { $amount } but takes { $taken } from the account
check-no-currency = { $of } has no currency
check-reference = row { $row } of { $table } refers to no { $parent }
check-agreement = { $kind ->
        [promise] promise
        [hold] hold
        [handover] hand-over
       *[plan] payment plan
    } { $id }
check-invoice = invoice { $number }
check-credit = credit { $id }
check-claim = claim { $id }
check-bank-gap = statement { $number } of account { $account }: its balances and its entries differ by { $gap }
check-document = document { $name } has the content of { $content }
check-never = never
check-day = day { $day }
check-standing = { $open } open, settled { $settled }, first allocated { $touched }
check-differs = { $name } says { $stored }; its allocations make { $computed }
check-over = { $name } has { $amount } too much allocated on { $day }
check-under = { $name } has less than nothing allocated on { $day }

## Errors of files that are read

error-file-empty = the file is empty
error-file-wrong-type = this is not a CSV file: it looks like { $type }
    .hint = Export the list as CSV and import that.
error-file-nul-byte = line { $row } contains binary data
    .hint = Export the file again.
error-file-columns = line { $row } has { $columns } columns, and at most { $limit } are read
    .hint = Check that { $separator } is the right separator.
error-file-encoding = “{ $said }” is not an encoding
    .hint = Use a name such as UTF-8, windows-1252, cp850 or macintosh.
error-file-separator = { $sign } cannot separate cells
    .hint = Use a comma, a semicolon, a tab or a bar.
error-file-cut-off = the file is cut off: it ends before what it began is complete
    .hint = Fetch or export it again.
error-file-malformed = line { $row } is not well-formed: { $what }
    .hint = Export the file again.
error-file-second-document = a second document begins
error-file-character = “&{ $name };” is no character that XML knows
error-file-entities = line { $row } declares entities, which no invoice or statement needs and which can be a trap
error-file-too-large = the file is larger than 4 GB
    .hint = Export a shorter period.
error-file-unknown-format = its format is not known: it is not an e-invoice, a bank statement or a table
error-file-unknown-xml = it is XML of a kind that Owed does not read: its first element is “{ $name }”
error-file-no-statement = it contains no bank statement
error-file-no-movements = it has the columns of a bank statement, but no transactions
error-file-no-invoice = it contains no invoice
error-file-damaged-pdf = the PDF is damaged or cut off
    .hint = Fetch it again.
error-file-pdf-too-large = the PDF has { $streams } parts in { $megabytes } MB, more than any invoice
    .hint = Ask the sender for the invoice alone.
error-file-locked-pdf = the PDF is locked with a password
    .hint = Save it without a password.
error-file-no-invoice-in-pdf = this PDF has no e-invoice inside
    .hint = Ask the sender for an e-invoice, or add the invoice by hand.
error-file-empty-envelope = the signed envelope holds nothing, or is cut off
    .hint = Fetch it again.
error-file-damaged-workbook = the workbook is damaged or cut off
    .hint = Save it again.
error-file-locked-workbook = the workbook is locked with a password
    .hint = Save it without a password.
error-file-cells = a sheet spans more than { $limit } cells, and no more are read
    .hint = Save what is needed in a sheet of its own.
error-file-sheet-too-large = a sheet comes to far more than the workbook's size
    .hint = Save what is needed in a sheet of its own.
error-file-nothing-read = nothing in it can be read: { $why }
error-file-damaged-archive = the archive is damaged or cut off
    .hint = Fetch it again.
error-file-unsupported-archive = the archive cannot be opened: { $why }
    .hint = Unpack it and read its files.
error-file-archive-too-large = the archive unpacks to more than is reasonable
    .hint = Unpack it yourself if you trust it.
error-file-too-many-files = the archive holds { $count } files, and at most { $limit } are read
error-file-nested-archive = it is an archive inside an archive
    .hint = Unpack the outer one.
error-file-nothing-in-archive = none of the archive's files can be read: { $why }
error-file-no-files = it has no files
error-file-no-such-header = the file has no line { $line } that could be the header
error-file-no-such-column = the file has no column { $column }: it has { $count }
error-file-stopped = reading it was stopped
file-type-pdf = a PDF document
file-type-office = an old Excel or Word file
file-type-png = a PNG picture
file-type-jpeg = a JPEG picture
file-type-gif = a GIF picture
file-type-gzip = a gzip archive
file-type-7zip = a 7-Zip archive
file-type-rar = a RAR archive
file-type-bzip2 = a bzip2 archive
file-type-xz = an xz archive
file-type-sqlite = an SQLite database or an Owed book
file-type-rtf = a rich text document
file-type-program = a program
file-type-parquet = a Parquet file
file-type-xml = an XML file
file-type-web-page = a web page
file-type-xlsx = an Excel workbook (XLSX)
file-type-docx = a Word document (DOCX)
file-type-ods = an OpenDocument spreadsheet
file-type-zip = a ZIP archive

## Problems of rows and files

problem-in-file = { $file }: { $problem }
problem-file-unreadable = { $file }: { $error }. { $hint }
problem-sign-several = the sign of the amounts may be that of { $codes }: say which it is
problem-sign-many = the sign of the amounts may be that of { $codes } or another: say which it is
problem-encoding-doubtful = the file's letters make no words in the encoding that it seems to have; it is read as { $encoding }: say which encoding it has
problem-undecodable-shown = some characters mean nothing in { $encoding }; they are shown as �
problem-undecodable = some characters mean nothing in { $encoding }: say which encoding the file has
problem-ambiguous-decimals = the sign in this amount may be for thousands or for decimals: say which
problem-ambiguous-dates = no date shows whether the day or the month comes first: say which
problem-cut-off-cell = the file ends inside a quoted cell: it was cut off, or a quote is missing; export it again
problem-cut-off-row = the file ends inside its last row: it was cut off, or a quote is missing; export it again
problem-cut-off-movement = the file ends inside a movement: it was cut off
problem-unowed = this is a list of { $what }, and nothing is owed of it; say what it is if it holds something else
problem-unowed-quotes = quotes
problem-unowed-orders = orders
problem-unowed-drafts = drafts
problem-unowed-recurring = recurring invoices
problem-unknown-kind = neither a title nor the names of the columns say what this is; by what the cells hold it may be { $kind }. Say what it is
problem-unknown-kind-columns = neither a title nor the names of the columns say what this is; by what the cells hold it may be { $kind }: { $columns }. Say what it is
problem-guessed-columns = taken for { $kind }, of which no name says what all columns are: { $columns }. Say whether that is right
import-column-above = (name above the rows)
import-column-debtor = (debtor)
import-column-date = (date)
import-column-debit = (debit)
import-column-credit = (credit)
problem-column = “{ $header }” the { $field }
problem-column-after = { $before }, “{ $header }” the { $field }
problem-missing-column = taken for { $kind }, but no column was recognised as the { $field }; say which one it is
problem-missing-column-net = taken for { $kind }, but no column was recognised as the { $field }; say which one it is (“{ $net }” is without tax)
problem-unknown-signs = no amount has a sign, and “{ $column }” may say which ones left the account ({ $samples }). If it does, write debit and credit there; if not, leave it out, and all amounts came in
problem-no-currency = no amount in the file names its currency: say which it is
problem-invoice-no-currency = the invoice names no currency: say which it is
problem-account-no-currency = the account's currency is not named; amounts are read as hundredths
problem-missing = the { $field } is missing
problem-issued-missing = the invoice date is missing
problem-not-a-date = not a date; expected one such as 2026-12-31
problem-not-a-date-either = not a date; expected { $example } or 2026-12-31
problem-not-a-date-of-order = not a date; expected { $example }
problem-date-dmy = 31/12/2026 (day, month, year)
problem-date-mdy = 12/31/2026 (month, day, year)
problem-date-ymd = 2026-12-31 (year, month, day)
problem-february = February has no such day; { $read } is read
problem-not-an-amount = not an amount; expected one such as { $example }
problem-no-such-decimals = { $currency } has no such decimals; { $read } is read
problem-not-a-currency = not a currency; expected a code such as EUR
problem-other-currency-in-row = the row's other amounts are in { $currency }
problem-other-currency-sign = the amount's currency sign is not that of { $currency }
problem-not-a-percentage = not a percentage; expected one such as 2 or 2.5
problem-no-discount = no discount that can be: more than 0 and less than 100 %, within a year of the invoice
problem-extra-cells = the row has { $cells } cells, the header { $width }; put a cell that holds the separator into quotes
problem-status-put-off = “{ $status }” says that the invoice waits, and not until when; correct the word, or leave the row out and note what was agreed in the book
problem-status-unknown = “{ $status }” does not say whether the invoice is owed; correct the word, or do not read this column
problem-document-unknown = “{ $document }” does not say what document this is; correct the word, or do not read this column
problem-arrival-unknown = the word does not say whether the money came; correct it, or do not read this column
problem-refunded-too-much = more went back than the { $amount } that came
problem-refunded-unknown = a part of the money went back, but no column says how much
problem-refunded-nothing = the money went back, yet the amount refunded is zero
problem-no-country = no country; expected its name or its code, such as DE
problem-no-country-left-out = no country; expected its name or its code, such as DE; it is left out
problem-no-email-left-out = no e-mail address: { $why }; it is left out
problem-no-terms-left-out = no terms that a customer can have; expected days, such as “net 30”; they are left out
problem-customer-again = row { $row } describes this customer differently; keep one of the two rows
problem-number-of-customer = row { $row } has this number for another customer, { $name }
problem-number-of-another = row { $row } has this number for another customer
problem-disputed-or-not = the status says that it is disputed, and this column that it is not
problem-earlier-row = an earlier row of this invoice has another { $field }
problem-earlier-row-currency = an earlier row of this invoice has another currency
problem-rows-amounts = the rows of this invoice have different amounts, though the column names the whole invoice's
problem-credit-note-open = a credit note of { $total } cannot have { $open } open; correct the sign of one of them
problem-lines-sum = the lines make { $parts }, not the invoice's { $gross }
problem-net-and-tax-sum = net and tax make { $parts }, not the invoice's { $gross }
problem-posted-differently = { $gross } was posted to the customer, { $income } to income and tax; they must be the same
problem-payment-rows = row { $row } has this payment with the same amount: whether each row has the whole payment or a part of it is not known; add a column with the amount applied to each invoice
problem-applied-too-much = { $applied } is applied to invoices, more than the payment of { $amount }
problem-cannot-be-paid = { $amount } cannot have been paid
problem-paid-nothing = paid on { $date }, yet nothing was paid
problem-paid-only = marked as paid, yet only { $amount } of { $gross } was
problem-open-nothing = marked as open, yet nothing of { $gross } is
problem-paid-and-open = { $paid } paid and { $open } open do not make { $gross }
problem-open-too-much = { $open } open is more than the invoice's { $gross }
problem-part-paid = paid in part, but no column says how much; add a column with the amount paid or open
problem-aging-no-day = an aging summary holds no dates, and no title says of which day it is; export the aging detail instead
problem-aging-sum = the ages make { $sum }, the total says { $stated }; the ages are what counts
problem-totals = the rows above make { $sum }, the line of totals says { $stated }; the rows are what counts
problem-invoice-sum = the total { $total }, less { $prepaid } paid, with { $rounding } of rounding, is not { $payable }
problem-balances-differ = the statement opens with { $opening } and closes with { $closing }, which cannot be compared
problem-movement-currency = a movement in another currency than the balances, which are in { $currency }
problem-closing-balance = { $opening } and movements of { $sum } do not give the closing balance { $closing }: something is missing or twice
problem-running-balance = the balance before and this movement do not give { $stated }: something is missing, twice, or in another order
problem-booking-parts = the booking's { $count } parts do not come to its amount; it is kept as one movement
problem-entry-no-amount = the entry has no amount
problem-movement-no-amount = the movement has no amount
problem-movement-no-date = the movement has no date
problem-second-account = a second account in one statement; the first is kept
problem-not-a-balance = not a balance; expected one such as C260131EUR1234,56
problem-not-a-movement = not a movement; expected one such as 2601310131CR123,45NTRFNONREF
problem-bank-error = the bank answered with an error instead of a statement
problem-movements-outside = { $lost } of the file's { $count } movements stand in no account's statement and were not read: the file is damaged, or several were put together; export it again
problem-unsigned-movement = the file's amounts have no sign, and the kind of movement says that it left the account; { $amount } is read
problem-sign-contradicts = the kind of movement and the sign of its amount contradict each other; { $amount } is read
problem-no-side = it says neither that the money came in nor that it left: expected a word such as credit or debit
problem-terms-unknown = terms that are not understood; expected such as “30 days”, “1 month”, “30 days end of month” or a date. Where this column is not read, the usual terms count

import-aging-summary-note = From an aging summary of { $day }: what was open in “{ $header }”, without its invoices.

## Errors of mail

error-mail-wrong-password = { $host } did not accept the user name or the password of { $user }: { $said }
    .hint = Type the password again. Some providers want an app password made in their settings instead of the usual one.
error-mail-password-missing = There is no password for { $user } on { $host }.
    .hint = Enter it in the e-mail settings, or set OWED_SMTP_PASSWORD where there is no keychain.
error-mail-login-required = { $host } asks for a login, and the account has none: { $said }
    .hint = Enter the user name in the e-mail settings.
error-mail-login-not-offered = { $host } offers no way to log in that Owed knows.
    .hint = Check the port: logins are usually offered on 587 (STARTTLS) and 465 (TLS). A server that asks for none needs no user name.
error-mail-sender-refused = { $host } does not let this account send as { $address }: { $said }
    .hint = Set the sender's address to one that belongs to this account.
error-mail-passwords-off = { $host } no longer accepts passwords from other programs: { $said }
    .hint = Choose to sign in at your provider in the e-mail settings (account set --sign-in oauth), and sign in there. The guide to Microsoft 365 and Google Workspace says how.
error-mail-password-doubted = { $host } did not accept the sign-in of { $user }: { $said }
    .hint = Either the password is wrong, or Microsoft 365 has switched sign-in with a password off for this mailbox. Then choose to sign in at your provider in the e-mail settings (account set --sign-in oauth).
error-mail-app-password = Google did not accept the password of { $user } on { $host }: { $said }
    .hint = The usual Google password does not work here. Make an app password in the security settings of the Google account and enter that; with Google Workspace you can sign in at Google instead (account set --sign-in oauth).
error-mail-sending-off = { $host } does not let other programs send from the mailbox of { $user }: { $said }
    .hint = Your Microsoft 365 administrator has to switch on “Authenticated SMTP” for this mailbox: admin center, Active users, Mail, Manage email apps. It takes up to an hour to work.
error-mail-bad-endpoint = “{ $address }” cannot be used as an address of the provider: { $why }.
    .hint = Enter the full address from your provider's documentation, beginning with https://.
error-mail-no-loopback = Owed cannot wait for the browser on this computer: { $why }
    .hint = Check whether security software forbids Owed to listen on this computer (127.0.0.1), and try again.
error-mail-sign-in-timed-out = Nobody signed in at { $host } in time.
    .hint = Start the sign-in again and finish it in the browser within ten minutes.
error-mail-sign-in-not-ours = The answer that came from the browser belongs to another sign-in, and Owed did not use it.
    .hint = Close the old page of { $host } in the browser, and start the sign-in again.
error-mail-sign-in-denied = { $host } did not grant the sign-in: { $said }
    .hint = Sign in again and agree to what Owed asks for. If your company has to approve it first, ask your administrator.
error-mail-sign-in-short = { $host } did not allow Owed to stay signed in.
    .hint = Add the scope that gives a refresh token, mostly offline_access, to the account's scopes, and sign in again.
error-mail-sign-in-missing = { $user } is not signed in at { $host }.
    .hint = Sign in under Settings, E-mail, or with “owed account sign-in”. Where there is no keychain, set OWED_SMTP_TOKEN.
error-mail-sign-in-ended = { $host } has ended the sign-in of { $user }: { $said }
    .hint = Sign in again under Settings, E-mail, or with “owed account sign-in”. Nothing is lost: waiting e-mails leave after that.
error-mail-sign-in-rejected = { $host } refused Owed's request to sign in: { $said }
    .hint = Compare client ID, client secret, directory and scopes in the e-mail settings with your registration at the provider.
error-mail-provider-unreachable = { $host }, where your e-mail account signs in, cannot be reached: { $why }
    .hint = Check the internet connection and try again; waiting e-mails leave later.
error-mail-tokens-not-offered = { $host } does not accept a sign-in at a provider (XOAUTH2).
    .hint = Check the server, the port and the encryption, or sign in with a password.
error-mail-token-refused = { $host } did not accept the sign-in of { $user }, even after it was renewed: { $said }
    .hint = Check that the user is the address you signed in with, and that the scopes allow sending (SMTP); then sign in again. With Microsoft 365 “Authenticated SMTP” must be on for the mailbox.
error-mail-unknown-authority = The certificate of { $host } comes from an authority that this computer does not know.
    .hint = Check the server's name. If your company has its own authority, choose its certificate file in the e-mail settings.
error-mail-certificate-expired = The certificate of { $host } has expired.
    .hint = Check the date of this computer; if it is right, whoever runs the server must renew the certificate.
error-mail-wrong-host-name = The certificate of { $host } is for another name.
    .hint = Enter the server's name exactly as your provider states it.
error-mail-bad-certificate = The certificate of { $host } cannot be trusted: { $why }
    .hint = Ask whoever runs the server; nothing is sent until its certificate can be trusted.
error-mail-no-tls = { $host } offers no encryption on port { $port }.
    .hint = Try TLS on port 465, or ask the provider. Sending without encryption must be allowed in the e-mail settings.
error-mail-tls-failed = Owed could not open an encrypted connection to { $host } on port { $port }: { $why }
    .hint = Check that port and encryption belong together: 587 is STARTTLS, 465 is TLS.
error-mail-plain-not-allowed = The account would send to { $host } without encryption.
    .hint = Choose STARTTLS or TLS. If the network is your own, allow plain text for this account in the e-mail settings.
error-mail-ca-file = The extra certificates in { $path } cannot be read: { $why }
    .hint = Choose a file with certificates in PEM form.
error-mail-host-not-found = No mail server named { $host } was found.
    .hint = Check the server's name and the internet connection; then try again.
error-mail-refused = { $host } does not answer on port { $port }: no server is running there.
    .hint = Check the port: 587 is usual for STARTTLS, 465 for TLS.
error-mail-timed-out = { $host } did not answer on port { $port } in time.
    .hint = Check the internet connection, a firewall, and that port and encryption belong together: 587 is STARTTLS, 465 is TLS.
error-mail-lost = The connection to { $host } on port { $port } broke: { $why }
    .hint = Try again; if it keeps happening, ask the provider.
error-mail-busy = { $host } cannot take mail at the moment ({ $code }): { $said }
    .hint = Try again later.
error-mail-rejected = { $host } refuses this computer ({ $code }): { $said }
    .hint = Ask the provider why, with the words quoted here.
error-mail-not-smtp = The server at { $host } on port { $port } is not a mail server that Owed can use.
    .hint = Check the server's name, port and encryption: 587 is STARTTLS, 465 is TLS.
error-mail-bad-address = “{ $address }” is not a usable e-mail address: { $why }.
    .hint = Correct the address.
error-mail-bad-header = The { $field } of the e-mail cannot be used: { $why }.
    .hint = Remove line breaks and control characters from it.
error-mail-bad-attachment = The attachment “{ $name }” cannot be sent: { $why }.
    .hint = Give the file another name, or make it again.
error-mail-folder = Nothing can be written to { $path }: { $why }
    .hint = Choose a folder that can be written to and has room.
error-mail-no-keychain = Owed could not reach this computer's keychain: { $why }
    .hint = Set the environment variable OWED_SMTP_PASSWORD (OWED_SMTP_TOKEN if the account signs in at its provider), or start a keychain (on Linux GNOME Keyring or KWallet).
error-mail-keychain-refused = The keychain did not give access to the password of { $user } on { $host }: { $why }
    .hint = Unlock the keychain and allow Owed to use it; then try again.
error-mail-secret-read-only = This place only reads passwords from { $source }; it cannot keep one.
    .hint = Set the password there.
error-mail-recipient = { $recipient }: { $why }
error-mail-no-clear-answer = The whole message went out, but no clear answer came back. { $why }
mail-damaged = the stored message is damaged, so it must be made again
mail-no-recipient = the message has no recipient
mail-address-empty = it is empty
mail-address-line-break = it contains a line break or another control character
mail-address-several = it holds more than one address
mail-address-quotes = quotes cannot stand before the @
mail-header-own = the message sets it by itself
mail-header-name-signs = its name may have letters, digits and hyphens only
mail-header-name-length = its name is empty or too long
mail-header-message-id = it must be formed like <token@domain> of plain letters, digits, dots and hyphens
mail-attachment-no-name = it has no name
mail-attachment-name-signs = its name contains a slash or a control character
mail-attachment-media-type = its media type is not formed like type/subtype
mail-attachment-encoding = it cannot be encoded
mail-no-certificate = there is no certificate in it
mail-server-closed = the server closed it
mail-plain-after-tls = more was said in plain text after encryption was agreed on
mail-encrypted-already = the line is encrypted already
mail-keychain-none = none is set up
mail-keychain-not-text = what it holds is not text
mail-keychain-several = it holds more than one
mail-keychain-error = it answered with an error
mail-keychain-too-long = it has no room for a text of this length
mail-endpoint-not-https = only https is allowed, except on this computer
mail-endpoint-extras = it may not contain a user, a password or a part after #
mail-page-signed-in = You are signed in
mail-page-not-signed-in = The sign-in did not work
mail-page-close = You can close this page and go back to Owed.
mail-environment-variable = the environment variable { $name }
mail-field-head = head
mail-field-message-id = message id

message-confirmed-by-hand = confirmed by hand
message-ended-before-sending = the program ended before the server had this
message-ended-while-sending = the program ended while it was sending this

## Errors of letters

error-letter-template = the text { $template }, line { $line }: { $problem }
error-letter-edited = the { $part } as edited, line { $line }: { $problem }
error-letter-missing-section = the text { $template } has no section “[{ $section }]”
    .hint = Add it, or use the text that comes with Owed.
error-letter-logo = the logo cannot be read: { $why }
    .hint = Use a PNG, JPEG or SVG file.
error-letter-live-text = the logo has live text, which looks different on every machine
    .hint = Convert the SVG file's text to paths.
error-letter-money = the items of this letter add up to more than can be kept exactly: { $why }
error-letter-money-hinted = the items of this letter add up to more than can be kept exactly: { $why }
    .hint = { $hint }
error-letter-nothing-to-remind = a reminder needs at least one item
error-letter-interest-differs = the letter claims { $claimed } of new interest, and its calculation comes to { $calculated }
    .hint = Make the claim again from the calculation.
error-letter-one-currency = an agreement is in one currency only
    .hint = Make one for each.
error-letter-instalments-differ = the instalments come to { $paid }, and { $owed } is owed
    .hint = Correct the last one.
error-letter-row-shape = row { $row } of the report has { $found } cells, and the report has { $expected } columns
error-letter-subset = the font { $font } cannot be cut down for the file: { $why }
error-letter-not-pdf = file { $number } cannot be put after the others: { $why }
    .hint = Leave it out, or save it as PDF again.
error-letter-writer = the PDF writer gave no { $part }, so the letter was not made
error-letter-io = the file could not be written: { $why }
letter-part-subject = subject
letter-part-salutation = salutation
letter-part-opening = opening
letter-part-request = request
letter-part-closing = closing
letter-part-farewell = farewell
letter-part-mail-attachment = mail_attachment
letter-pdf-file = file
letter-pdf-file-to-join = file to join
letter-pdf-page-tree = page tree
letter-pdf-catalog = catalog
letter-pdf-object = object behind a reference
letter-pdf-resource = font or picture
letter-logo-size = { $width } × { $height } pixels is not a size for a logo
letter-logo-too-large = it is too large
letter-logo-no-palette = its palette is missing
letter-logo-no-picture = the JPEG file has no picture in it
letter-logo-unknown = it is neither PNG, JPEG nor SVG
letter-logo-no-size = it has no size
letter-text-no-section = “[{ $heading }]” is not a section, as { $known } are
letter-text-before-sections = this text stands before the first section
letter-text-none = there is no such text
letter-pdf-locked = it is locked by a password
letter-pdf-no-pages = it has no pages
letter-notice-glyph = no font has the character “{ $character }” ({ $code }); a question mark stands in its place
letter-notice-no-code = no payment code: { $why }
letter-code-amount = { $amount } is outside of what it can carry
letter-code-iban = “{ $iban }” is not a valid IBAN
letter-code-bic = “{ $bic }” is not a valid BIC
letter-code-currency = it exists for { $only } only, not for { $currency }
letter-code-no-address = the company's address is incomplete
letter-code-no-reference = the letter has no reference with digits
letter-code-no-name = the payee has no name
letter-code-too-long = the details do not fit into one

## Errors of commands

error-agreements-invoice-of-another = Invoice { $number } belongs to another customer.
error-agreements-no-day-to-call = The day to call again is missing.
error-agreements-call-before = The next call would be on { $again }, before this one on { $dated }.
error-agreements-outcome-carries = A call with the outcome “{ $said }” carries no { $field }; its outcome would be “{ $fitting }”.
error-agreements-no-dispute-reason = The reason is missing: say what is disputed.
error-agreements-more-than-open = { $amount } is more than the { $open } that is open on { $name }.
error-agreements-dispute-deadline = It cannot be settled before it was opened, on { $day }.
error-agreements-no-dispute-outcome = Say how it ended; the outcome stays in the history.
error-agreements-promise-before = The money is promised for { $until }, before the promise was made on { $made }.
error-agreements-promise-for-more = Note a promise for more, such as fees, without an invoice.
error-agreements-hold-before = The hold would end on { $until }, before it begins on { $from }.
error-agreements-handed-over = { $name } was already handed over to { $whom } on { $day }.
    .hint = End that hand-over first if the debt came back.
error-agreements-currencies = { $name } owes in more than one currency.
    .hint = Say which one is meant.
error-agreements-nothing-open = { $name } had nothing open on { $day }.
error-agreements-plan-before = The first instalment would be due on { $first }, before the plan was agreed on { $agreed }.
error-agreements-nothing-overdue = { $name } had nothing overdue on { $day }.
    .hint = Name the invoices that the plan is for.
error-agreements-plan-sum = The invoices come to { $total }, not to { $amount }.
    .hint = Choose other invoices, or leave the amount out.
error-agreements-instalments = { $total } cannot be paid in { $count } instalments.
    .hint = Choose a number from 1 to { $most }.
error-agreements-invoice-not-open = Invoice { $number } of { $name } was not open on { $day }.
error-agreements-no-plan = There is no payment plan { $id }.
    .hint = `owed plan list` lists them.
error-agreements-plan-cancelled = Payment plan { $id } was cancelled on { $day }.
error-agreements-letter-not-kept = The agreement was created but is not kept.
error-claims-claim = claim { $id } ({ $kind })
error-claims-no-waive-reason = Say why it is waived; the reason stays in the history.
error-claims-too-little = { $amount } of { $claim } cannot be paid: there is not enough unallocated money.
    .hint = Add the payment first, or name a smaller amount.
error-no-undo-reason = Say why it is undone; the reason stays in the history.
error-claims-none-chosen = No open claim is chosen.
error-claims-one-amount = An amount goes with one claim only.
error-credits-not-come = A payment of { $day } has not come yet.
    .hint = Give the day it came, { $latest } at the latest.
error-credits-not-used = It was used for no invoice.
error-credits-not-used-for = It was not used for invoice { $number }.
error-credits-of-entry = The payment came with bank entry { $entry }.
    .hint = Undo its match: owed match undo { $entry }.
error-credits-credit-note = A credit note cannot be undone.
    .hint = Undo its allocations, or add an invoice that uses it up.
error-shares-nothing-left = Nothing is left for { $name }.
error-shares-more-than-left = { $amount } for { $name } is more than the { $left } that is left.
error-shares-more-than-open = { $amount } is more than the { $open } that is open of { $name }.
error-refunds-too-much = { $amount } cannot have been paid back to { $name }: only { $available } is unallocated.
    .hint = Record the payment or credit note that is paid back first.
error-refunds-of-entry = The refund is bank entry { $entry }.
    .hint = Undo its match: owed match undo { $entry }.
error-payers-no-account = Type the account that they pay from.
error-payers-no-iban = { $account } is not an IBAN.
    .hint = A digit is wrong or missing. Check it against their last letter.
error-payers-short-account = An account number has at least four characters.
error-payers-unknown = { $name } has no such payer.
error-small-balances-none-selected = No invoice is selected.
error-small-balances-not-small = What is open of invoice { $number } is not a small balance.
    .hint = It must be overdue, partly paid, and within the limit; nobody may dispute, have promised or be paying it in instalments.
error-policy-of = Policy “{ $name }”: { $error }.
    .hint = { $hint }
error-groups-unknown = There is no group “{ $name }”.
    .hint = `owed group list` lists them by their whole names.
error-name-missing = The name is missing.
error-number-missing = The number is missing.
error-discount-typed = Use 2% 10 days, or two steps: 3% 7 days, 2% 14 days; type none for no discount.
error-typed-date = “{ $said }” is not a date.
    .hint = Use year-month-day, e.g. 2026-03-02.
error-typed-time = “{ $said }” is not a time of day.
    .hint = Use hours and minutes, e.g. 07:30.
error-typed-country = “{ $said }” is not a country.
    .hint = Use its name or its two-letter code, e.g. DE.
error-typed-ambiguous = “{ $said }” could mean two different amounts.
error-typed-amount = “{ $said }” is not an amount.
error-typed-not-positive = The amount must be more than zero.
error-typed-no-decimals = { $currency } has no decimals: write the amount as 1234.
error-typed-two-decimals = Write the amount as 1234.50 or 1234,50.
error-typed-all-decimals = Write the amount with a point and all its { $decimals } decimals: { $example }.
error-typed-percentage = “{ $said }” is not a percentage.
    .hint = Use a number from 0 to 100, e.g. 4.5.
error-invoices-due-as-it-is = Invoice { $number } is due on { $due } as it is.
    .hint = A due date can only be put off to a later day; to shorten it, edit the invoice.
error-invoices-no-reduce-reason = The reason is missing; it stays in the history.
error-invoices-nothing-open = Nothing is open on invoice { $number }.
error-invoices-no-cancel-reason = Say why it was cancelled; the reason stays in the history.
error-invoices-cancelled-before = Invoice { $number } is dated { $issued }; it cannot be cancelled before then.
error-invoices-cancelled = Invoice { $number } is cancelled already.
error-invoices-credited = Invoice { $number } is credited whole by credit notes; nothing is left to cancel.
error-invoices-no-number = The invoice number is missing.
error-invoices-due-before = The due date is before the invoice date.
error-invoices-unknown = There is no invoice with the number “{ $number }”.
    .hint = `owed invoices --state all` lists them; leading zeros are part of a number.
error-invoices-no-credit-note = No credit note with the number “{ $number }” came in.
    .hint = Leading zeros are part of a number.
error-interest-no-currency = A contract's rate can go with any currency.
    .hint = Name the debt's currency by its three letters, such as EUR.
error-aging-sort = The report cannot be sorted by “{ $by }”.
error-aging-no-bucket = “{ $text }” is no bucket
error-no-form = “{ $value }” is not a form.
error-chosen-nothing = Nothing is selected.
    .hint = Choose one of { $known }.
error-nobody-selected = No one is selected.
    .hint = Select at least one customer.
error-file-read = { $path } cannot be read: { $error }.
    .hint = Check that the file is still there and that you may read it.
error-file-not-whole = { $name } did not arrive whole: { $error }.
error-table-format = { $path } does not say which format is wanted.
    .hint = End the name in .csv, .xlsx or .pdf.
error-customers-merge-itself = { $name } cannot be merged with itself.
error-customers-handed-over = All that { $handed } owes is handed over, and what { $other } owes is not.
    .hint = End the hand-over, or hand the other one over too; then merge them.
error-customers-in-run = { $name } is approved in reminder run { $run }.
    .hint = Create the reminders of that run first, or exclude the customer from it.
error-customers-mails-wait = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} to { $name } not sent yet.
    .hint = Send or cancel them first, under Messages or with `owed messages`.
error-customers-other-name = This customer is called “{ $name }”.
    .hint = Type the name to erase them; it cannot be undone.
error-customers-erased = { $name } has already been erased.
    .hint = Only figures are left.
error-customers-owes = { $name } still owes something.
    .hint = Write it off or credit it first, or cancel the invoice.
error-customers-owes-claims = { $name } still owes fees or interest.
    .hint = Waive them first.
error-customers-unallocated = { $name } has unallocated money.
    .hint = Pay it back first, and record the refund.
error-customers-instalments = { $name } pays by instalments.
    .hint = Cancel the payment plan first.
error-customers-disputes = { $name } disputes an invoice.
    .hint = Resolve the dispute first.
error-customers-transaction = A bank transaction that mentions { $name } is not matched yet.
    .hint = Match it or set it aside first.
error-customers-unknown = There is no customer with the number “{ $number }”.
    .hint = `owed customers` lists them; leading zeros are part of a number.
error-customers-email = “{ $email }” is not an e-mail address: { $why }.
    .hint = Write name@example.com; several addresses are separated by commas.
error-customers-terms = Payment terms cannot be longer than a year.
error-bank-not-matched = Bank entry { $entry } is not matched.
error-bank-no-aside-reason = Say what it is; the reason stays with the entry.
error-bank-credit-of-own = A credit is for invoices of its own customer and currency.
error-bank-credit-not-matched = Credit { $credit } is not matched.
    .hint = Undo allocations made by hand on the invoice's page.
error-bank-no-return = No payment of exactly these invoices can have been returned by this money.
    .hint = Choose one of the suggested matches, or keep it unallocated for the customer.
error-bank-nothing-open = Nothing is open of { $number }.
    .hint = Leave it out, undo first what paid it, or keep the money unallocated for the customer.
error-bank-one-of-the-invoices = one of the invoices
error-bank-other-currency = The money is in { $came }, and what it is to pay in { $owed }.
    .hint = Say how much it settles, in { $owed }: for all of it, what your bank would have given for it on the day.
error-bank-settles-nothing = It must be more than zero.
error-bank-settles-less = { $amount } is less than the { $came } that came.
    .hint = The full amount counts; whatever the items do not use stays unallocated.
error-bank-no-invoice = No invoice is named.
error-bank-several-currencies = The invoices are in several currencies.
error-bank-several-customers = Money in another currency can pay the invoices of one customer only.
error-bank-left-account = Bank entry { $entry } is money that left the account.
error-bank-payment-returned = The payment was returned on { $day }, with bank entry { $entry }.
    .hint = Undo that match first: owed match undo { $entry }.
error-bank-payment-refunded = Money of the payment was paid back on { $day }, with refund { $refund }.
    .hint = Undo that first: owed refund undo { $refund } --reason TEXT.
error-bank-claim-settled = Claim { $claim } was paid or waived after the payment was returned.
    .hint = Undo that first: the customer's claims list what paid or waived each.
error-bank-paid-again = It was paid again since: undo that match first.
error-bank-changed = The book has changed: what you chose is no longer proposed.
    .hint = Look at the proposals again.
error-bank-no-candidate-of-credit = Credit { $credit } has no candidate { $at }.
    .hint = Name the invoices that it is for.
error-bank-no-candidate = Bank entry { $entry } has no candidate { $at }.
    .hint = Name the invoices that it pays, or the customer it belongs to.
error-policies-unknown = There is no policy “{ $name }”.
    .hint = `owed policy list` lists them by their whole names.
error-statements-no-first-day = The first day is missing.
error-statements-day-or-period = A statement is either as of a day or of a period.
error-statements-last-before-first = The last day, { $to }, is before the first, { $from }.
error-dossiers-no-place = Where should the dossier go?
error-dossiers-archive = The archive could not be made: { $error }.
error-letters-no-despite-reason = Say why this letter is created although something speaks against it.
    .hint = The reason is kept with the letter.
error-letters-invoice-gone = Invoice { $number } disappeared while its letter was created.
error-letters-print-file-cancelled = Cancelled. All letters are kept in the archive; the print file is not saved.
    .hint = Do the same again to save it.
error-letters-files-cancelled = Cancelled. All letters are kept in the archive; { $done } of { $all } files are saved in { $folder }.
    .hint = Do the same again with the same folder to save the others.
error-letters-none-posted = Nothing was marked as posted. { $each }
    .hint = If it was posted all the same, say why.
error-runs-day-not-come = { $day } has not come yet.
error-runs-none-to-post = Run { $run } has no printed letter that waits to be posted.
    .hint = `owed run produce` makes the letters of a run.
error-runs-posted-before = The letter to { $name } is dated { $day }; it cannot have been posted before then.
error-runs-none-posted = No letter was marked as posted. { $each }
    .hint = If it was not posted, create it again (`owed run produce RUN --anew`), or say so (--not-posted), and the next run writes again. If it was, say so with a reason (--despite NUMBER --reason TEXT).
error-runs-none-approved = Nothing of run { $run } is approved yet.
    .hint = Approve it first: `owed run approve { $run }`.
error-runs-discarded = Another proposal took the place of run { $run }.
error-runs-list-shows = `owed run list` shows the one that stands.
error-runs-stopped = Stopped. { $done } reminders are made, { $left } are not.
    .hint = `owed run produce { $run }` makes the rest.
error-runs-failed-midway = { $what } { $done } reminders are made, { $left } are not.
    .hint = `owed run produce { $run }` makes the rest.
error-runs-back = A run of { $latest } has already made letters; a run of { $day } would go back before it.
    .hint = Propose for that day or a later one.
error-runs-not-proposed = Run { $run } proposes no reminder to { $name }.
    .hint = `owed run status { $run }` lists whom it is about.
error-runs-nothing-owed = This customer owes nothing any more.
error-runs-levels = Policy “{ $name }” has { $count } levels.
error-runs-level-above = Level { $level } is above the proposed level { $proposed }.
    .hint = Say why; the reason is kept with the letter.
error-runs-produced = Run { $run } has already been produced and cannot be changed.
    .hint = Propose a new run.
error-runs-nothing-to-remind = There is nothing to remind this customer of.
error-runs-no-policy = No policy is named.
error-runs-unreadable = The book holds a run that cannot be read: { $error }.
    .hint = Propose a new run.
error-no-book = No book is open.
    .hint = Open a book, or create a new one.
error-cancelled = Cancelled. Nothing was changed.
error-no-command = There is no command “{ $name }”.
error-not-its-file = It did not come as this file.
error-window-unopened = { $path } cannot be opened: { $why }.
    .hint = Open it from the system's file manager.
error-window-not-there = { $path } is not there: { $why }.
error-window-address = Owed opens only secure pages (https) in the browser, not { $address }.
error-window-not-ours = { $path } is not a file that Owed opens in another program.
    .hint = Owed opens folders and files ending in { $endings }.
error-window-work-stopped = The work stopped in the middle: { $why }.
error-changed-meanwhile = { $name } was changed meanwhile; nothing is saved.
    .hint = Look at it again, and change what you meant to.
error-changed-meanwhile-by = { $name } was changed meanwhile by { $who }; nothing is saved.
    .hint = Look at it again, and change what you meant to.
the-company = The company
the-mail-account = The e-mail account
error-not-a-path = { $path } is not a path: { $why }.
error-book-name-to-delete = The open book is called “{ $name }”.
    .hint = Type its name to move it to the bin.
error-book-open-elsewhere = Another program has “{ $name }” open.
    .hint = Close it there, then open it here and try again. Nothing was deleted.
error-book-not-in-bin = { $path } could not be moved to the bin: { $why }.
    .hint = Nothing was deleted. Delete the file yourself if you no longer need it.
error-log-level = { $variable }: “{ $said }” is not a level.
    .hint = Use error, warn, info, debug or trace, or levels of parts such as owed_app=debug.
error-export-table = The table could not be written as { $format }: { $why }.
error-export-unwritable = { $path } cannot be written: { $why }.
    .hint = Check that the folder exists, that you may write there, and that the disk has room.
error-no-home = This computer has no home folder to keep settings in.
    .hint = Set the variable HOME and try again.
error-no-command-line = The command line program `owed` is not there: { $why }.
    .hint = Install it beside the window's program.
error-no-file = no file { $file }
error-unremovable = { $path } cannot be removed: { $why }.
error-folder-unknown = The folder of { $path } is not known: { $why }.
error-schedule-no-timers = { $system } has no timers for you here: { $why }
    .hint = Add this line with `crontab -e` instead: { $line }
error-schedule-refused = { $system } refused “{ $command }”: { $why }
error-program = { $program }: { $why }.
error-program-ended = { $program } ended with { $status }.
error-program-said = { $said }.
schedule-quiet = The policy “{ $name }” allows no e-mail at { $at }; those of a run at this hour wait until after { $opens }.
error-watch-no-folder = { $folder } is not a folder that can be read.
    .hint = Choose a folder on this computer, or leave it empty.
error-watch-never-seen = This file was never seen in the watched folder.
error-logo-no-picture = { $name } is not a picture that letters can carry.
    .hint = Use a PNG, JPEG or SVG file.
error-logo-too-large = { $name } is larger than 2 MB.
    .hint = Use a smaller image; 600 pixels wide is enough for print.
error-company-no-name = Letters need the company's name.
    .hint = Set it in the settings under Company, or with `owed company set --name`.
error-account-no-number = This way to pay needs its number ({ $form }).
error-account-iban = “{ $said }” is not an IBAN: its check digits or its length are wrong.
    .hint = Copy it from a bank statement.
error-account-number-uk = “{ $said }” is not a British account number: it has eight digits.
    .hint = Put zeros before a shorter one.
error-account-number-us = “{ $said }” is not an account number of a US bank: it has 4 to 17 letters and digits.
error-account-number-au = “{ $said }” is not an Australian account number: it has 4 to 10 digits.
error-account-number-in = “{ $said }” is not an Indian account number: it has 9 to 18 digits.
error-account-number-ca = “{ $said }” is not a Canadian account number: it has 7 to 12 digits.
error-account-upi = “{ $said }” is not a UPI address.
    .hint = It looks like name@bank.
error-account-pix = “{ $said }” is not a Pix key: a CPF, a CNPJ, a telephone number with +55, an e-mail address or a random key.
    .hint = Copy it from your bank's app.
error-account-link = “{ $said }” is not the address of a secure page.
    .hint = It begins with https:// and may contain {"{"}amount{"}"}, {"{"}currency{"}"} and {"{"}reference{"}"} after the name of the server.
error-account-link-part = A payment link knows no { $said }.
    .hint = Use {"{"}amount{"}"}, {"{"}currency{"}"} and {"{"}reference{"}"}.
error-account-sort-code = “{ $said }” is not a sort code: it has six digits.
error-account-routing = “{ $said }” is not a routing number: it has nine digits, and the last one does not fit or one is missing.
    .hint = Copy it from a cheque or from your bank's site.
error-account-bsb = “{ $said }” is not a BSB number: it has six digits.
error-account-ifsc = “{ $said }” is not an IFSC: four letters, a zero and six letters or digits.
error-account-transit = “{ $said }” is not an institution and a transit number.
    .hint = Enter the three digits of the institution and the five of the transit with a hyphen between them: 003-12345.
error-account-bic = “{ $said }” is not a BIC: it has 8 or 11 letters and digits.
error-account-no-bank-code = This way to pay has no bank code.
    .hint = Leave it empty, or choose the form that has one.
error-account-no-wire-code = Only US accounts have a routing number for wires.
error-account-no-bank = A payment scheme or a payment page names no bank.
    .hint = Leave bank, BIC and further lines empty.
error-account-no-number-here = This form has no number: write it into the lines.
error-account-no-lines = Write how to pay.
error-account-currency = This payment scheme knows { $currency } only.
error-account-known = The company has { $name } already.
error-account-gone = The company has no way to pay with the key { $id }.
    .hint = `owed company accounts` lists them.
error-company-days = { $days } days is more than a year.
error-company-hold = E-mails can be held for a day at most.
error-mail-account-host = The mail server's name is missing.
error-mail-account-port = The port is missing.
error-sign-in-not-begun = No sign-in is waiting for the browser.
    .hint = Start the sign-in again.
error-sign-in-by-password = The e-mail account does not sign in at a provider.
    .hint = Choose that first: account set --sign-in oauth, with provider and client ID.
error-sign-in-user = The user is missing: the e-mail address that signs in at the provider.
error-sign-in-client = The client ID is missing: the number of your company's own registration at the provider.
error-sign-in-tenant = This is not a directory at Microsoft: its ID (tenant ID) or a domain of your company is needed.
error-sign-in-authorize = The provider's address for signing in is missing.
error-sign-in-token = The provider's address for tokens is missing.
error-sign-in-scopes = The scopes are missing: what the provider calls the permission to send e-mail.
    .hint = 587 is usual for STARTTLS, 465 for TLS.
error-no-mail-account = No e-mail account is set up yet.
    .hint = Set it up in the settings under E-mail, or with `owed account set`.
error-outcome-kept = How the last e-mail ended is kept beside the book and entered when Owed opens it next.
error-ledger-days = The last day, { $to }, is before the first, { $from }.
error-datev-years = { $from } to { $to } is more than one financial year, which ends on { $end }.
    .hint = DATEV's dates have no year: export each financial year by itself.
error-datev-year-start = “{ $said }” is not the start of a financial year.
    .hint = Write month and day: 07-01.
error-datev-number = { $value } is not from { $usual } to { $most }.
    .hint = The tax adviser knows both numbers.
error-datev-digits = DATEV has no accounts of { $digits } digits.
    .hint = The tax adviser knows the length: from 4 to 8 digits.
error-datev-account = { $account }: “{ $number }” is not an account of { $digits } digits.
    .hint = All accounts have one length, from 4 to 8 digits; --account-length says another.
error-datev-rate = “{ $rate }” is not a rate of { $currency }.
    .hint = Write the units of the currency for one euro: USD=1.0850.
error-datev-customers = There are more customers than accounts of { $digits } digits.
    .hint = Ask the tax adviser for longer accounts, and name their length: --account-length 5.
error-outside-served = { $path } is outside the folders that are served.
    .hint = To reach it, start `owed serve` with --files FOLDER.
error-request-missing = { $field } is missing.
error-request-unknown = There is no field { $field }.
error-request-correct = Correct the field, and leave the others as they are.
settings-mail-test-answers = { $server } answers on port { $port }.
settings-mail-test-encrypted = The connection is encrypted, and the certificate is good.
settings-mail-test-plain = The connection is not encrypted: anyone on the way can read it.
settings-mail-test-signed-in = { $user } is signed in.
settings-mail-test-no-sign-in = The server asks for no sign-in.
settings-mail-password-none-needed = This account signs in without a password.
settings-mail-password-from = The password comes from { $variable }.
settings-mail-password-in-keychain = The password is in the system's keychain.
settings-mail-password-not-stored = No password is stored yet.
settings-mail-signed-in-since = Signed in as { $user } since { $date }.
settings-mail-signed-in-from = Signed in as { $user }; the sign-in comes from { $variable }.
settings-mail-signed-out = Nobody is signed in.
settings-mail-preset-password = These are the usual settings of { $name }. Sign in with your usual password; { $name } may want access by other programs (POP3, IMAP, SMTP) to be switched on in its settings first.
settings-mail-preset-app-password = These are the usual settings of { $name }. Sign in with a password for other programs (app password), which you make in your account's settings at { $name }; the usual one is not accepted.
settings-mail-preset-oauth = These are the usual settings of { $name }. It takes no passwords from other programs: register Owed there once, then sign in at { $name } (see the guide).
message-held = Will be sent when the delay is over
message-tried-again = Will be tried again: { $error }
message-waiting = Waiting to be sent
message-being-sent = Being sent
message-unknown = The connection broke before the server confirmed delivery: find out whether it arrived, then mark it.
message-cancelled = Will not be sent
error-request-empty = it is empty; it must be { $wanted }
error-request-not = “{ $found }” is not { $wanted }
request-one-of = one of { $known }
request-whole-from-zero = a whole number from 0 on
request-whole = a whole number
request-text = a text
request-true-or-false = true or false
request-list = a list
message-stuck-failed = { $count ->
        [one] { $count } e-mail
       *[other] { $count } e-mails
    } failed: { $detail }
message-stuck-unknown = { $count ->
        [one] { $count } e-mail is
       *[other] { $count } e-mails are
    } unknown: { $detail }
message-stuck-waits = { $count ->
        [one] { $count } e-mail waits
       *[other] { $count } e-mails wait
    }: { $detail }
message-decide = { $detail } Decide with `owed messages`.
message-sent-elsewhere = Another program is sending it.
error-customers-own-parent = { $name } cannot belong to itself.
error-customers-parent-has-parent = { $parent } belongs to another customer itself.
error-customers-parent-of-others = Other customers belong to { $name }.
error-customers-next-day = The next step needs a day.
error-contacts-empty = Give a name, an e-mail address or a phone number.
error-contacts-level = A level is a number from 1 to { $highest }.
error-contacts-levels = From level { $from } up to level { $up_to } is no level at all.
error-contacts-known = { $name } has { $person } already.
error-contacts-unknown = { $name } has no contact “{ $said }”.
error-contacts-several = { $count } contacts are called “{ $name }”. Give the key from the list.
error-contacts-not-marked = No mail to { $email } came back.
error-contacts-none = There are no contacts to write.
error-file-no-vcard = it contains no vCards with a name, an e-mail address or a phone number

## What a change did, as the journal says it

journal-by-daily-run = daily run
journal-by-watched-folder = watched folder
journal-words = { $words }
journal-imported = { $name } imported
journal-imported-changes = { $name } imported: { $created } new, { $changed } changed
journal-company-changed = Company details changed
journal-account-added = Way to pay added: { $name }
journal-account-changed = Way to pay changed: { $name }
journal-account-removed = Way to pay removed: { $name }
journal-logo-changed = Logo changed
journal-logo-removed = Logo removed
journal-mail-account-changed = E-mail account changed
journal-messages-created = E-mails created
journal-messages-released = { $count ->
        [one] { $count } e-mail
       *[other] { $count } e-mails
    } released for sending
journal-message-decided = E-mail to { $name } { $what ->
        [released] released for sending
        [cancelled] cancelled
        [retried] to be tried again
        [arrived] marked as arrived
       *[not-arrived] marked as not arrived
    }
journal-messages-decided = { $count ->
        [one] { $count } e-mail
       *[other] { $count } e-mails
    } { $what ->
        [released] released for sending
        [cancelled] cancelled
        [retried] to be tried again
        [arrived] marked as arrived
       *[not-arrived] marked as not arrived
    }
journal-messages-delivered = E-mails: { $parts }
journal-parts = { $before }, { $part }
journal-messages-sent = { $count } sent
journal-messages-failed = { $count } failed
journal-messages-unknown = { $count } unknown
journal-messages-put-off = { $count } put off by quiet hours
journal-customer-changed = Customer { $name } changed
journal-customer-added = Customer { $name } added
journal-customer-merged = Customer { $from } merged into { $into }
journal-group-changed = Group { $name } changed
journal-group-added = Group { $name } added
journal-group-deleted = Group deleted
journal-policy-added = Policy { $name } added
journal-policy-changed = Policy { $name } changed
journal-policy-deleted = Policy { $name } deleted
journal-invoice-changed = Invoice { $number } changed
journal-invoice-added = Invoice { $number } added
journal-invoice-cancelled = Invoice { $number } cancelled: { $reason }
journal-invoice-put-off = Invoice { $number } put off until { $until }
journal-invoice-written-off = { $amount } of invoice { $number } written off
journal-invoice-discounted = { $amount } of invoice { $number } taken off as discount
journal-promise = { $amount } promised by { $name }, to be paid by { $until }
journal-plan = { $total } of { $name } agreed to be paid in { $parts } instalments
journal-agreement-created = Agreement with { $name } created
journal-dispute-opened = Dispute over invoice { $number } opened: { $reason }
journal-call = Call with { $name }: { $outcome }
journal-handed-over = { $name } handed over to { $whom }
journal-credit-added = { $kind } of { $amount } from { $name } added
journal-credit-allocated = { $kind } of { $day } allocated
journal-credit-undone = { $kind } of { $amount } undone: { $reason }
journal-allocation-undone = Allocation undone: { $reason }
journal-refund = { $amount } paid back to { $name }
journal-refund-undone = Refund undone: { $reason }
journal-claim = { $claim } of { $amount } claimed from { $name }
journal-claims-waived = Claims waived: { $reason }
journal-claims-paid = Claims paid from unallocated money
journal-claim-reversed = Payment or waiver of a claim undone: { $reason }
journal-payer-added = { $name } pays from { $account }
journal-payer-forgotten = A payer of { $name } forgotten
journal-match-undone = Match of { $amount } undone
journal-parked = { $amount } assigned to { $name }, unallocated
journal-set-aside = { $amount } set aside: { $reason }
journal-run-approved = Run { $run }: { $count } reminders approved
journal-run-edited = Run { $run }: the reminder to { $name } changed
journal-run-made = Run { $run }: { $count } reminders made
journal-run-not-posted = Run { $run }: { $count } letters not posted
journal-run-posted = Run { $run }: { $count } letters posted on { $day }
journal-reminder-made-anew = The reminder to { $name } was created again: { $why }
journal-reminder-not-sent = The reminder to { $name } was not sent: { $why }
journal-statements-created = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
} of account created
journal-letters-posted = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} marked as posted on { $day }
journal-letters-not-posted = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
} marked as not posted
journal-letters-made-anew = Run { $run }: { $count ->
    [one] { $count } printed letter
   *[other] { $count } printed letters
} created again
journal-letters-created = { $count ->
    [one] { $count } reminder letter
   *[other] { $count } reminder letters
} created
journal-messages-written = { $count ->
    [one] { $count } e-mail
   *[other] { $count } e-mails
} written
journal-letters-despite = { $created }; to { $name } all the same: { $reason }
journal-promise-cancelled = { $name }: promise cancelled
journal-plan-cancelled = { $name }: payment plan cancelled
journal-on-hold = { $subject } put on hold
journal-on-hold-because = { $subject } put on hold ({ $reason })
journal-on-hold-invoice = Invoice { $number }
journal-hold-cancelled = { $name }: hold cancelled
journal-handover-ended = { $name }: hand-over ended
journal-dispute-resolved = { $name }: dispute resolved, { $outcome }
journal-dispute-assigned = Dispute assigned to { $owner }
journal-dispute-owner-removed = Dispute owner removed
journal-matched = { $amount } of { $day } from { $payer } matched
journal-matched-certain = { $count ->
    [0] No certain matches
    [one] { $count } certain match accepted
   *[other] { $count } certain matches accepted
}
journal-credit-matched = { $kind } of { $name } matched
journal-policy-default = Policy { $name } is the default for all customers
journal-policy-default-businesses = Policy { $name } is the default for business customers
journal-policy-default-consumers = Policy { $name } is the default for consumer customers
journal-rate-added = { $series } from { $from } is { $percent } %
journal-rate-removed = Added rate { $series } from { $from } removed
journal-small-balances-limit = A rest is small up to { $limit }
journal-small-balances-none = No rest in { $currency } is small any more
journal-small-balances-written-off = { $count ->
    [one] { $count } small balance
   *[other] { $count } small balances
} written off: { $sums }
journal-customer-erased = { $name }: the person was erased
journal-sample-made = Sample company made
journal-message-readdressed = The e-mail to { $name } was created again: { $why }
journal-contact-added = { $person } added to { $name }
journal-contact-changed = { $person } of { $name } changed
journal-contact-removed = { $person } removed from { $name }
journal-contacts-read = { $count ->
    [one] One person
   *[other] { $count } people
} of { $name } read from vCards
journal-email-works = { $email } works again
journal-email-undeliverable = Mail to { $email } came back
journal-dispute-deadline = Dispute to be settled by { $day }

## Words of tables and exports

tables-detail = Detail
tables-channel = Channel
tables-value-date = Value
tables-moved = Moved
tables-gap = Gap
tables-run = Reminder run
tables-count-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
 }
tables-count-statements = { $count ->
    [one] { $count } statement
   *[other] { $count } statements
 }
tables-invoices-as-of = As of { $day }: { $count ->
        [one] { $count } invoice
       *[other] { $count } invoices
    }
tables-calls-as-of = As of { $day }: { $count ->
        [one] { $count } customer
       *[other] { $count } customers
    } to call
tables-run-as-of = Run { $run } as of { $day }
tables-message-state = { $state }
tables-run-state = { $state }
tables-run-channel = { $channel }
ledger-transfer = Paid by another customer
ledger-discount = Discount taken
ledger-write-off = Write-off
ledger-claim = Paid
ledger-refund = Refund
ledger-bank-charge = Bank charge
ledger-claim-fee = fee
ledger-claim-interest = interest
ledger-claim-compensation = compensation
ledger-claim-charge = charge
ledger-of = { $said } { $of }
ledger-for = { $said }, for { $number }
ledger-settles = { $said }, settles { $number }
ledger-came-as = { $said }, came as { $came }
ledger-taken-back = { $said }, taken back
ledger-datev-no-rate = Postings without a rate to the euro: { $counts }. DATEV takes its own, or asks. Name one: --rate { $currency }=1.0850, the units of that currency for one euro, or --rate { $currency }@2026-02-01=1.0850 from a day on.
ledger-datev-rounded = DATEV knows two decimals: amounts in currencies of three are rounded to them.
ledger-datev-no-vat = Owed does not know the VAT in an invoice: sales go gross to the chart's account for 19 %. Name another one where that is wrong, or leave invoices out where the invoicing program sends them.
ledger-datev-letters = Some names have letters that DATEV's Windows-1252 does not have; a question mark stands for them.

## The command line

cli-head-id = Id
cli-head-run = Run
cli-head-by = By
cli-head-owed = Owed
cli-head-pay-by = Pay by
cli-head-now = Now
cli-head-then = Then
cli-head-issued = Issued
cli-head-opening = Opening
cli-head-closing = Closing
cli-head-gap = Gap
cli-head-entries = Entries
cli-head-booked = Booked
cli-head-text = Text
cli-head-row = #
cli-head-who = Who
cli-head-balance = Balance
cli-head-levels = Levels
cli-head-courtesy-note = Courtesy note
cli-head-default-for = Default for
cli-head-kind = Kind
cli-head-place = Place
cli-head-oldest-due = Oldest due
cli-head-detail = Detail
cli-head-source = Source
cli-head-gross = Gross
cli-nobody-named = Neither a customer nor an invoice is named.
cli-invoice-of-another = Invoice { $invoice } is not of customer { $customer }.
cli-saved-is-missing = What was just saved is not in the book.
cli-name-and-invoice = { $name }, invoice { $invoice }
cli-path-not-text = The path { $path } cannot be written as text.
    .hint = Use a path whose names are plain Unicode.
cli-which-book = Which book? Nothing was named.
    .hint = Say --book FILE before or after the word, or set OWED_BOOK.
cli-answer-not-printed = The answer could not be printed: { $error }.
cli-account = { $host } port { $port } ({ $security }), user { $user }, from { $name } <{ $address }>
cli-account-sign-in-open = Open this address in a browser on this computer and sign in as { $user }:
cli-account-signed-in = Signed in as { $user }. Test the account with “owed account test”.
cli-account-token = Signed in as { $user }. This is as secret as a password; set it as { $variable } where Owed sends:
cli-account-signed-out = Signed out. To take the permission back as well, do so at the provider.
cli-secret-of = Client secret:{" "}
cli-account-by-provider = { $host } port { $port } ({ $security }), user { $user }, signs in at { $provider }, from { $name } <{ $address }>
cli-password-not-asked = The password could not be asked: { $error }.
cli-no-account = No e-mail account is set up yet.
    .hint = Set one: owed account set --host mail.example.com --user me --from me@example.com
cli-buckets-form = Write the edges as --buckets 30,60,90.
cli-nothing-open = Nothing is open.
cli-no-statements = No statements yet. Import one with: owed import FILE
cli-no-entries = No entries.
cli-book-holds = { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}, { $open } of them open
cli-missing = Missing: { $need }
cli-sample-is-in = The sample company is in { $path }: { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
}, { $invoices ->
    [one] { $invoices } invoice
   *[other] { $invoices } invoices
}, { $open } of them open.
cli-schedule-daily = Every day at { $at }: { $command }
cli-schedule-inactive = Installed for { $at }, but { $system } will not start it; install it again.
cli-schedule-none = There is no daily run of this book.
cli-sent = { $sent } sent, { $failed } failed, { $waiting } waiting, { $unknown } with unknown delivery, { $dropped } not sent because something changed
cli-run-sent = { $sent } sent, { $dropped } not sent because something changed, { $failed } failed, { $unknown } unknown
cli-in-outbox = { $count ->
    [one] { $count } message is
   *[other] { $count } messages are
} in the outbox.
cli-held-until = They are held until { $until }; `owed send --now` sends them at once.
cli-check-first = Check first
cli-excluded = Excluded
cli-not-posted = Not marked as posted
cli-letters-where = Where should the letters go?
    .hint = Say --out DIR for one file a letter, --merged FILE for one file to print, or both.
cli-all-in-one = All in one file: { $merged }
cli-no-letter = No letter was created: nothing is overdue.
cli-statements-where = Where should the statements go?
    .hint = Say --out DIR for one file each, --merged FILE for one file to print, --mail for e-mails.
cli-no-email = {"    "}No e-mail: { $reason }
cli-emails-held-until = The e-mails are held in the outbox until { $until }; `owed send` sends them.
cli-no-statement = No statement was created: nothing is open.
cli-dossier-not-sent = Not in it, as nothing says that it was sent: { $name }
cli-together = Together { $sum }
cli-agreement-with = Agreement with { $name }: { $path }
cli-added = Added: { $what }
cli-changed = Changed: { $what }
cli-deleted = Deleted: { $what }
cli-written = Written: { $path }
cli-default-for-all = “{ $policy }” is the default for all customers
cli-default-for-businesses = “{ $policy }” is the default for business customers
cli-default-for-consumers = “{ $policy }” is the default for consumer customers
cli-days-before = { $days } days before
cli-yes = yes
cli-no = no
cli-policy-unread = { $path } cannot be read: { $error }.
    .hint = `owed help policy` shows what a policy looks like.
cli-no-policy = { $path } is not a policy: { $error }.
    .hint = `owed help policy` shows what a policy looks like.
cli-policy-tried = { $policy } on { $day }: { $letters ->
    [one] { $letters } letter
   *[other] { $letters } letters
} instead of { $now }, to { $customers ->
    [one] { $customers } customer
   *[other] { $customers } customers
} with something open
cli-nothing = nothing
cli-courtesy-note = courtesy note
cli-level = level { $level }
cli-asks = { $what }, { $channel }, { $total } by { $deadline }
cli-no-part-payment = “{ $said }” is not a part payment.
    .hint = Use its day and its amount: --paid 2026-03-02:99.50
cli-interest-on = Interest on { $currency } { $principal }, due { $due }, through { $through }
cli-source = Source: { $source }
cli-none-overdue = None of it is overdue.
cli-compensation-too = In addition, once for this invoice: { $currency } { $amount } fixed compensation.
cli-ledger-written = { $count ->
    [one] { $count } posting
   *[other] { $count } postings
} from { $from } to { $to }, { $turnover }: { $path }
cli-not-of-form = “{ $said }” is not { $form }.
    .hint = Write for instance { $example }.
cli-format-not-said = { $path } does not say which format is wanted.
    .hint = End the name in .journal, .beancount or .csv, or say --format.
cli-fixed-compensation = {"    "}Fixed compensation: { $compensation }
cli-source-of-rule = {"    "}Source: { $source }
cli-paid-back = Paid back: { $amount }
cli-nothing-paid-back = Nothing was paid back.
cli-money-unallocated-again = Undone: the money is unallocated again.
cli-undone-on = {"  "}undone on { $day }
cli-small-written-off = { $count ->
    [one] { $count } small balance
   *[other] { $count } small balances
} written off. `owed undo` undoes it.
cli-no-small-limit = No balance is small: no limit is set. Set one with `owed writeoff limit --amount 1.00`.
cli-small-is = Small is up to { $limits }.
cli-none-small = No open balance is small.
cli-small-balances = { $count ->
    [one] { $count } small balance
   *[other] { $count } small balances
}: { $sums }
cli-write-off-small = Write them off with `owed writeoff small --write`.
cli-run-stands = Run { $run }, as of { $day }: { $state }
cli-letters-in-one = All letters to print in one file: { $merged }
cli-run-by-schedule = Run { $run }: { $held } reminders held for review. { $sent ->
    [one] { $sent } e-mail
   *[other] { $sent } e-mails
} sent.
cli-run-in = in
cli-run-out = out
cli-no-payments-known = none
cli-run-head = Run { $run }, as of { $day }, payments known up to: { $known }, { $state }
cli-nobody-owes = Nobody owes anything.
cli-no-reminders-due = No reminders due. Mostly, for { $count ->
    [one] { $count } customer
   *[other] { $count } customers
}: { $why }
cli-reminders-ask = { $count ->
    [one] { $count } reminder
   *[other] { $count } reminders
}: { $asked }
cli-approve-with = Approve them with `owed run approve { $run }`.
cli-nothing-to-ask = nothing to ask for
cli-amount-of-nothing = The amount belongs to a promise or a dispute.
    .hint = Say until when it was promised (--until), or why it is disputed (--reason).
cli-nobody-to-call = Nobody to call today.
cli-more-to-call = { $more } more; see --limit.
cli-no-phone = no telephone number
cli-last-contact = {"    "}Last contact: { $day }, { $said }
cli-not-today = {"    "}Not today: { $reason }
cli-claim-added = Added: claim { $id }
cli-claim-not-sent = not sent
cli-open = Open { $sum }
cli-paid = Paid.
cli-waived = Waived.
cli-undone = Undone.
cli-credit-saved = Saved: { $amount }, { $open } of it unallocated
cli-no-claim-id = “{ $id }” is not the id of a claim.
    .hint = `owed claim list --customer NUMBER` shows the ids.
cli-allocated = Allocated.
cli-unallocated-again = Undone: it is unallocated again.
cli-no-credits = No payments and no credit notes.
cli-payment = payment
cli-cancelled-invoice = cancelled invoice
cli-credit-note = credit note
cli-credit = { $id }  { $day }  { $what } { $number }  { $amount }, { $open } of it unallocated
cli-customer-saved = Saved: { $number }  { $name }
cli-erase-goes = Goes from the book:
cli-erase-stays = Stays:
cli-erase-outside = Is not erased by Owed:
cli-nothing-erased = Nothing was erased. It cannot be undone; to do it: owed customers erase { $number } --yes '{ $name }'
cli-erased = Erased. What is left is { $name }.
cli-nothing-changed = Nothing was changed.
cli-merged = Merged. `owed undo` undoes it.
cli-merge-moves = Moves: { $moves }
cli-merge-takes = Taken over: { $what } { $value }
cli-merge-stays = Stays: { $what } { $value } (not { $other })
cli-no-payer = No payer is known.
cli-payer-by-hand = Pays from { $account }, given by hand
cli-payer-learned = Pays from { $account }, learned from a match
cli-payer-on-invoice = Pays from { $account }, named on invoice { $number }
cli-customer-parent = Belongs to { $name } ({ $number })
cli-customer-in-charge = Looked after by { $name }
cli-customer-next = Look again on { $day }: { $what }
cli-policy = Policy: { $policy }
cli-customer-owes-nothing = Open 0.00, of it overdue 0.00, on account 0.00
cli-customer-owes = Open { $open }, of it overdue { $overdue }, on account { $on_account }
cli-claims-open = Fees, interest and charges open { $sum }
cli-no-folder-watched = No folder is watched. Choose one with: owed import --watch-folder DIR
cli-nothing-new = Nothing new in { $folder }.
cli-not-imported = Not imported: { $file }: { $why }
cli-left-for-later = Left for later: { $file }: { $why }
cli-items-open = { $count ->
    [one] { $count } item
   *[other] { $count } items
}, open { $open }
cli-invoice = Invoice { $number } of { $customer }, issued { $issued }, due { $due }: { $gross }, open { $open } ({ $state })
cli-discount-until = {"  "}Discount of { $amount } until { $until }
cli-which-file = { $number } came as { $count } files.
    .hint = Say which: --file 1. Without --out they are listed.
cli-no-such-file = { $number } has no file { $which }; it came as { $count }.
cli-no-original = { $number } has no original file: it was in a list, or was added by hand.
cli-matched = Matched.
cli-set-aside = Set aside.
cli-parked = Unallocated.
cli-accepted = Accepted { $count }; { $waiting ->
    [one] { $waiting } transaction waits
   *[other] { $waiting } transactions wait
} for you.
cli-matching-waits = { $waiting ->
    [one] { $waiting } transaction waits
   *[other] { $waiting } transactions wait
}, { $certain } certain.
cli-unknown-payer = unknown payer
cli-no-match = {"    "}no match
cli-credit-left = --credit { $id }  { $day }  { $open } left  { $customer }: { $number } { $note }
cli-match-refund = paid back to { $customer }
cli-match-claims = interest, fees and costs of { $customer }
cli-match-unallocated = unallocated, { $customer }
cli-match-with-claims = { $items } with interest, fees and costs
cli-match-accepted = { $items } (accepted)
cli-match-certain = { $items } (certain)
cli-messages-changed = { $count ->
    [one] { $count } message
   *[other] { $count } messages
} changed
cli-note = Note: { $note }
cli-skipped = Skipped: { $reason }
cli-not-used = Not used: { $columns }
cli-import-counts = { $read } read: { $created } new, { $changed } changed, { $unchanged } unchanged, { $skipped } skipped
cli-import-stopped = { $counts }, { $problems ->
    [one] { $problems } problem
   *[other] { $problems } problems
}.
cli-import-whole-file = Nothing was written: a problem concerns the whole file, so skipping rows does not help.
cli-import-correct = Nothing was written. Correct the file, or skip these rows with --accept-problems.
cli-import-rehearsed = { $counts }. Nothing was written: this was a dry run.
cli-import-done = { $counts }.
cli-import-done-but = { $counts }. The rows above were skipped.
cli-count-mixed = { $count ->
    [one] { $count } document or transaction
   *[other] { $count } documents and transactions
}
cli-count-transactions = { $count ->
    [one] { $count } bank transaction
   *[other] { $count } bank transactions
}
cli-count-payments = { $count ->
    [one] { $count } payment
   *[other] { $count } payments
}
cli-not-read = not read
cli-port-unusable = Port { $port } cannot be used: { $why }.
cli-the-book = The book: { $book }
cli-company-iban = IBAN
cli-company-bic = BIC
cli-company-account-id = Key
cli-company-account-form = Form
cli-company-account-number = Account
cli-company-vat-id = VAT id
cli-company-register = Register
cli-company-signs = Signs
cli-company-language = Language
cli-company-paper = Paper
cli-company-window = Window
cli-company-terms = Terms        { $terms } days; letters set a deadline of { $deadline } days; e-mails are held { $seconds } s
cli-company-discount = Discount     { $terms }
cli-password-of = Password of { $user } at { $host }:{" "}
cli-place-row = row { $row }
cli-place-column = column { $column }
cli-place-value = “{ $value }”
cli-option-kind = (--kind invoices, customers, payments or statement)
cli-option-columns = (--column COLUMN=FIELD)
cli-option-currency = (such as --currency EUR)
cli-option-date-order = (--date-order dmy or --date-order mdy)
cli-option-decimal = (--decimal . or --decimal ,)
cli-option-same-payments = (--same-payments yes or --same-payments no)
cli-option-encoding = (such as --encoding windows-1252 or --encoding cp850)
cli-read-without-date = without a date
cli-read-item = {"  "}{ $kind } { $number } of { $issued }, { $buyer }
cli-read-payment = {"  "}payment of { $day }, { $customer }
cli-read-no-account = an account without a number
cli-read-statement = {"  "}{ $account }: { $count ->
    [one] { $count } movement
   *[other] { $count } movements
}
cli-set-company = { $missing } Set it with `owed company set`.

cli-yes-or-no = say yes or no
cli-word = { $word ->
    [to_post] to post
    [credit_note] credit note
   *[other] { $word }
}
cli-email-works = { $email } works again.
cli-email-came-back = { $email } (came back)
cli-contacts-read = { $added } added, { $known } known already.
cli-contacts-written = { $count ->
    [one] One contact
   *[other] { $count } contacts
} written to { $path }.
common-key = Key

## Help of the command line

help-head-usage = Usage
help-head-commands = Commands
help-head-arguments = Arguments
help-head-options = Options
help-default = [default: { $values }]
help-possible-values = [possible values: { $values }]
help-of-help = Print this message or the help of the given subcommand(s)
help-of-help-option = Print help
help-of-version-option = Print version
help-account = Show, set or test the e-mail account
help-account-set-allow-plain = Allow a connection that anyone on the network can read
help-account-set-ask-password = Ask for the password and keep it in the system's keychain
help-account-set-authorize-url = Another provider's address for signing in
help-account-set-ca-file = A file with a custom CA certificate
help-account-set-client-id = The number of your company's own registration at the provider
help-account-set-from = The sender's address
help-account-set-from-name = The sender's name
help-account-set-provider = Where the account signs in
help-account-set-scopes = What another provider calls the permission to send, separated by spaces
help-account-set-sign-in = With a password, or at the provider (OAuth 2.0)
help-account-set-tenant = Your company's directory at Microsoft: its ID or a domain
help-account-set-token-url = Another provider's address for tokens
help-account-sign-in = Sign in at the provider, in the browser
help-account-sign-in-ask-client-secret = Ask for the secret of your registration (else OWED_OAUTH_CLIENT_SECRET, or the last one given)
help-account-sign-in-show-token = Print the sign-in for OWED_SMTP_TOKEN instead of keeping it in the keychain
help-account-sign-out = Forget the sign-in at the provider
help-account-test = Connect, sign in, and send nothing
help-aging = Aged receivables as of any day
help-aging-as-of = The day to look at; later payments, credits and invoices are left out
help-aging-basis = Count days from the due date or from the issue date
help-aging-buckets = The last day of each bucket
help-aging-by = A row for each customer or for each invoice
help-aging-currency = Only this currency
help-bank = List the imported bank statements, or their transactions
help-bank-entries = List the entries of the statements, the latest first
help-bank-entries-export = Also write the entries to this file; its ending is .csv, .xlsx or .pdf
help-bank-entries-find = Only those in whose description, reference, payer or payee this is found
help-bank-entries-state = Only those that this became of
help-bank-entries-statement = Only those of this statement, by its number in `owed bank`
help-bank-export = Also write the statements to this file; its ending is .csv, .xlsx or .pdf
help-call = Log a telephone call and its outcome
help-call-add = Log a call, with the promise or the dispute that it led to
help-call-add-again = The day to call back
help-call-add-amount = With promised or disputes: how much of it
help-call-add-owner = With disputes: its owner
help-call-add-person = Whom you spoke to
help-call-add-reason = With disputes and --invoice: why; opens the dispute too
help-call-add-until = With promised: until when; adds the promise too
help-call-list = List the calls that were made, or with --due those to make today
help-call-list-due = Whom to call today, in the order of what a call brings, and what to say
help-call-list-export = With --due: also write the whole list to a file: .csv, .xlsx or .pdf
help-call-list-limit = With --due: at most so many
help-check = Recompute every stored figure and compare
help-claim = Fees, interest and charges: list, add, pay and waive them
help-claim-add = Add a claim, such as the bank's charge for a returned direct debit
help-claim-add-invoice = The invoice it comes from
help-claim-amount = A part of one claim; all of it where it is left out
help-claim-customer = All that is open against this customer
help-claim-list = The claims against a customer, with what was paid and waived of them
help-claim-list-open = Only what is open
help-claim-pay = Pay claims from the customer's unallocated money
help-claim-reverse = Undo a payment or waiver of a claim; `owed claim list --json` shows its id
help-claim-waive = Waive claims
help-common-amount-all = All that is open where it is left out
help-common-channel = How this customer wants to be reminded: email or letter, or '' for as the policy says
help-common-claim = The claim that gets it, by its id, and how much: 7 or 7=2.50
help-common-claims = The claims by their ids, as `owed claim list` shows them
help-common-column = What a column means: its number or head, and a field; an empty field leaves it out
help-common-currency = The currency of rows that name none
help-common-customer = The customer's number
help-common-customer-check = The customer's number, to be compared with the invoice's
help-common-customer-only = Only this customer's
help-common-customers = Only these customers, by number
help-common-date = The day from which it counts; today where it is left out
help-common-date-order = The order of day, month and year in dates
help-common-decimal = The decimal separator of amounts
help-common-despite = These customers too, by number, although something speaks against it; needs --reason
help-common-discount = Early-payment discount: '2% 10 days', none; '' for the company default
help-common-encoding = The file's encoding, such as utf-8, windows-1252, cp850 or macintosh
help-common-export-list = Also write the list to a file: .csv, .xlsx or .pdf
help-common-export-report = Also write the report to a file: .csv, .xlsx or .pdf
help-common-first = The day of the first instalment
help-common-group = The name of the group, or '' for none
help-common-header-row = The line that the column heads are in
help-common-id = Its id in the list
help-common-id-listed = The number that `list` shows
help-common-instalments = How many
help-common-interest = Percent a year
help-common-invoice = The invoice's number
help-common-invoice-or-all = The invoice's number; without it, everything of the customer
help-common-kind = What the rows are; those of a statement are the movements of an account
help-common-language = A code such as en or de, or '' for the company default
help-common-number = Its number or reference
help-common-on-account = Allocate nothing: leave it unallocated
help-common-policy = The name of the customer's own policy, or '' for none
help-common-preset = The export that it is, as docs/formats.md calls it, or none
help-common-reason = Why they are written to all the same; kept with the letter
help-common-separator = The separator of columns
help-common-set = Set what is given and leave the rest
help-common-terms = Days from issue to due date
help-common-to-folder = Write .eml files into this folder instead of sending; they count as sent
help-company = Show or set the company that the letters come from
help-company-accounts = The ways to pay that letters name: accounts, payment schemes, links
help-company-accounts-add = Add a way to pay; letters show the first of their currency
help-company-accounts-bank-code = Sort code, routing number, BSB, IFSC, or institution and transit number
help-company-accounts-currency = The currency it is for; empty for every one
help-company-accounts-edit = Change fields of a way to pay
help-company-accounts-form = What identifies it; iban if not given
help-company-accounts-id = Its key, as listed
help-company-accounts-lines = Further lines to print
help-company-accounts-list = List the ways to pay
help-company-accounts-number = IBAN, account number, UPI address, Pix key, or a link with {"{"}amount{"}"}, {"{"}currency{"}"} and {"{"}reference{"}"}
help-company-accounts-remove = Remove a way to pay
help-company-accounts-wire-code = Routing number for wires, if it is another one
help-company-set-accept-certain = Whether certain matches of bank transactions are accepted automatically
help-company-set-discount = Early-payment discount: '2% 10 days'; none for no discount
help-company-set-discount-grace-days = Grace period of the discount, in days
help-company-set-hold-seconds = Send delay of e-mails, in seconds
help-company-set-language = A code such as en or de
help-company-set-logo = A PNG, JPEG or SVG file
help-company-set-payment-order = What a payment settles that names nothing; German law has costs, interest, principal
help-company-set-window = The envelope's window
help-credit = Add a credit note by hand, list them, allocate one
help-credit-add = Add one; without --invoice and --claim it is allocated in the company's order, the oldest open items first
help-credit-allocate = Allocate the unallocated part of one to invoices
help-credit-invoice = The invoice that gets it, and how much: 1042 or 1042=99.50
help-credit-list = The payments and credit notes of a customer with their ids, and what of each is unallocated
help-credit-release = Undo allocations of one to invoices: it is unallocated again, from today on
help-credit-release-invoice = Only from these; left out: from every invoice
help-credit-undo = Undo a payment that never arrived, such as a mistyped one; if a letter was sent since, as a correction that stays
help-customers = List the customers, or show, add, edit, merge and erase them
help-customers-add = Add a customer
help-customers-edit = Change what is given of a customer
help-customers-erase = Erase who a customer is, for a person's right to erasure; figures stay. Without --yes it says what that means
help-customers-erase-yes = Do it: the customer's name. It cannot be undone
help-customers-merge = Merge a customer into another who is the same: everything moves, and the old number and name find the other
help-customers-merge-customer = The customer who goes
help-customers-merge-dry-run = Only show what would move, and what would stay
help-customers-merge-into = The customer who remains
help-customers-overdue = Only those with something overdue
help-customers-payers = Who pays for a customer: what was learned from matches, and accounts given here
help-customers-payers-add = An account that they pay from
help-customers-payers-forget = An account or name that is not theirs
help-customers-search = Only those whose number, name or place contains it
help-customers-show = One customer with its balance and all activity
help-dispute = Open, list or close disputes over invoices
help-dispute-add = Open a dispute; that part of the invoice rests, reminders continue for the rest
help-dispute-add-amount = The part that is contested; all of it where it is left out
help-dispute-add-owner = Its owner: who of yours resolves it
help-dispute-assign = Assign an owner: who of yours resolves it
help-dispute-close = Resolve a dispute; reminders for the invoice continue
help-dispute-close-outcome = How it ended
help-dispute-list = List the disputes
help-dossier = All that an agency or a lawyer needs of a customer
help-dossier-out = One PDF: who owes what, interest, what happened, and every letter and e-mail behind it
help-dossier-zip = A ZIP archive with the same PDF and the originals
help-group = Groups of customers that share a policy
help-group-add = Add a group
help-group-add-policy = The name of its policy
help-group-delete = Delete a group that nobody is in
help-group-list = The groups, their policies and how many customers they have
help-group-set = Change what is given of a group
help-group-set-policy = The name of its policy, or '' for none of its own
help-handover = Hand a debt over to an agency or a lawyer
help-handover-add = Hand a debt over; no reminder is sent afterwards
help-handover-add-whom = The agency's or the lawyer's name
help-handover-end = The debt came back
help-handover-list = List what was handed over
help-hold = Hold reminders to a customer, or for an invoice
help-hold-add = Send nothing to a customer, or for an invoice
help-hold-add-date = The first day it holds
help-hold-add-until = The last day it holds; until it is cancelled if left out
help-hold-lift = Cancel a hold
help-hold-list = List the holds
help-import = Import lists, electronic invoices and bank statements
help-import-accept-problems = Skip the rows with problems and import the rest
help-import-dry-run = Show what would happen and write nothing
help-import-files = The files to read; of a folder or a ZIP archive each file in it
help-import-same-payments = Whether payments that the book may have are the same money: yes, or no where they are others
help-import-watch-folder = Import what is new in the book's watched folder; with a folder, watch that one from now on
help-info = What the book holds
help-interest = Calculate the interest on one debt, without a book
help-interest-currency = The debt's currency; the regime's own where it is left out
help-interest-day-count = How days become parts of a year: ACT/365, ACT/ACT (ISDA), ACT/360 or 30E/360
help-interest-due = The day on which the debt fell due
help-interest-paid = A part payment: its day and its amount
help-interest-principal = What was owed at first
help-interest-regime = de-b2b, de-b2c, at-b2b, at-b2c, uk, ch, eu, eu:COUNTRY or contract:RATE (percent a year)
help-interest-through = The last day that counts; today where it is left out
help-invoices = List invoices, or add one, cancel one, write one off, apply a discount
help-invoices-add = Add an invoice
help-invoices-add-discount = Early-payment discount: '2% 10 days', '3% 7 days, 2% 14 days', '20.00 10 days', none
help-invoices-cancel = Record that an invoice was cancelled in the program that wrote it: nothing is owed, and what was paid is unallocated
help-invoices-cancel-on = The day from which nothing is owed; today where it is left out
help-invoices-discount = Apply a discount to what is open
help-invoices-original = The original files of an invoice or a credit note; with --out, one of them as it was
help-invoices-original-file = Which file of several, from 1
help-invoices-original-number = The number of the invoice, or of the credit note
help-invoices-original-out = Where the file is to be written
help-invoices-put-off = Put the due date off: reminders and interest rest until the new one, and past days keep the old
help-invoices-put-off-since = The first day on which it counts; today where it is left out
help-invoices-put-off-until = The new due date
help-invoices-search = Only those whose number, customer or reference contains it
help-invoices-show = One invoice with what was allocated to it
help-invoices-state = Only those that stand so
help-journal = List the book's history
help-journal-limit = At most so many lines
help-ledger = Write the postings for hledger, beancount or DATEV
help-ledger-account = DATEV: an account other than the chart's, such as sales=4300. May be given again
help-ledger-account-length = DATEV: digits of the general ledger's accounts, 4 to 8; else as the named accounts have
help-ledger-chart = DATEV: the chart of accounts
help-ledger-client = DATEV: the client's number
help-ledger-consultant = DATEV: the adviser's number
help-ledger-format = The format, where the ending does not say it
help-ledger-from = The first day; else the book's first, for DATEV the financial year's
help-ledger-out = The file to write; its ending (.journal, .beancount, .csv) says the format
help-ledger-rate = DATEV: units of another currency for one euro, such as USD=1.0850, or USD@2026-02-01=1.0850 from a day on. May be given again
help-ledger-to = The last day; else today
help-ledger-without = What another program posts already: invoice, credit_note, payment, transfer, discount, write_off, claim, refund, bank_charge
help-ledger-year-start = DATEV: month and day on which the financial year starts, such as 07-01
help-letters = Create reminder letters as PDF files
help-letters-merged = One file with all letters, to print
help-letters-out = The folder for one file a letter
help-mail = Create reminder e-mails and hold them in the outbox
help-match = What bank entries may pay, and why; accept it, park it, set it aside
help-match-accept = Accept the best candidate, another one, or name the invoices
help-match-accept-candidate = Which candidate, from 1
help-match-accept-certain = Accept every match that is certain
help-match-accept-credit = A credit note in place of an entry, by its number in the list
help-match-accept-items = The invoices that it pays, in this order; what is left stays unallocated
help-match-accept-seen = The candidate by its `mark` in the JSON: where the book has changed since, nothing is accepted
help-match-accept-settles = What the money settles, in the invoice's currency, where another came; in the same one, what is beyond it is a bank charge
help-match-aside = Say that it is not from a customer
help-match-aside-reason = What it is: a fee, a transfer of one's own, a refund
help-match-park = Assign the money to a customer, unallocated
help-match-undo = Undo a match, or what was parked or set aside
help-match-undo-credit = A credit note in place of an entry
help-messages = List the messages, show one as it was sent, or decide about some
help-messages-arrived = A message with unknown delivery arrived
help-messages-cancel = Never send these
help-messages-not-arrived = A message with unknown delivery did not arrive, and may be sent again
help-messages-release = Send held messages now
help-messages-retry = Try failed messages, and those that wait for their next attempt, again now
help-messages-save = Write a message as the .eml file that was sent
help-messages-show = One message with its attempts
help-owed = Owed gets a small business paid: it imports the invoices of other programs, ages what is owed, and writes reminder letters and e-mails. Everything is kept in one file on this computer
help-owed-book = The book to work with, a file that ends in .owed
help-owed-json = Answer as JSON; amounts are whole minor units in strings
help-payment = Add a payment by hand, list them, allocate one, undo one
help-plan = Agree on payment by instalments
help-plan-add = Create a payment plan; its instalments replace the due dates
help-plan-amount = The sum that was spoken of, to be compared with what is open
help-plan-date = The day of the agreement
help-plan-end = Cancel a plan; the due dates count again
help-plan-invoice = An invoice of the plan; everything overdue where none is named
help-plan-letter = Write the agreement as a letter to sign, in the customer's language
help-plan-list = List the plans with their instalments
help-plan-preview = Show what a plan would be, and save nothing
help-policy = Reminder policies: when which one goes out, and what it charges
help-policy-delete = Delete a policy that nobody has
help-policy-list = The policies, and which is the default for whom
help-policy-print = Write a policy as one page for people
help-policy-save = Save a policy from a JSON file; one of its name is changed, else it is new
help-policy-show = A policy as JSON, to look at or to change
help-policy-standard = Make a policy the default
help-policy-standard-for = The customers it is for
help-policy-try = Who would get what under a policy, against what the present ones do; nothing is written
help-policy-try-for = As the default for these customers
help-policy-try-policy = A policy's name, or a JSON file
help-promise = Add what a customer promised to pay, and see what became of it
help-promise-add = Add a promise; reminders wait until after its day
help-promise-add-amount = All that is overdue where it is left out
help-promise-add-date = The day it was made
help-promise-add-until = The last day on which the money may come
help-promise-list = List the promises and what became of them
help-promise-withdraw = Cancel a promise
help-rates = The reference rates and rules that interest rests on, with their sources
help-rates-add = Add a rate to the book; it replaces the built-in rate of its half-year
help-rates-add-from = The first day of the half-year: 1 January or 1 July
help-rates-add-rate = Percent a year, such as 1.27
help-rates-add-source = Where it was published
help-rates-remove = Remove an added rate
help-read = Read files of any kind and say what they hold; no book is touched
help-read-files = The files to read
help-redo = Redo the last undone change
help-refund = Money paid back to customers: add, list, undo
help-refund-add = Record that unallocated money was paid back
help-refund-add-amount = All that is unallocated where it is left out
help-refund-list = What was paid back to a customer
help-refund-undo = Undo a refund: the money is unallocated again, from today on
help-run = Remind by policy: propose, approve, produce, send and post
help-run-approve = Approve what is proposed
help-run-approve-customer = Only this customer; may be given again
help-run-approve-except = Everyone but this customer, who is excluded; may be given again
help-run-edit = Change the reminder to one customer before it is approved
help-run-edit-exclude = No reminder to this customer in this run
help-run-edit-level = Create it at another level; a higher one needs --reason
help-run-edit-reason = Why the level is another
help-run-edit-without = Exclude an invoice from it
help-run-list = The runs, newest first
help-run-post = Mark the printed letters of a run as posted: only then do they count as sent
help-run-post-customer = Only this customer's; may be given again
help-run-post-date = The day they were posted
help-run-post-despite = This customer's was posted although it is outdated; needs --reason; may be given again
help-run-post-not-posted = They will not be posted: they count for nothing
help-run-post-reason = Why it counts all the same; kept with the letter
help-run-produce = Create the letters and e-mails of what is approved
help-run-produce-anew = First create again the letters that wait to be posted and are outdated
help-run-produce-merged = One file with all letters to print
help-run-produce-out = Folder for the letters to print, one file each
help-run-propose = Propose whom to remind, with the reason why each is included or excluded
help-run-propose-as-of = The day to look at
help-run-propose-only-in = Only list those that are included
help-run-send = Send the e-mails of a run, without waiting for their delay
help-run-show = A run with everyone it looked at
help-run-status = Where a run stands, recipient by recipient
help-sample = Fill a new book with the sample company
help-schedule = Have the system start `owed run` every day
help-schedule-install = Start the run every day; installing again changes the time
help-schedule-install-at = The time of day; 07:30 where it is left out
help-schedule-remove = Do not start it any more
help-schedule-status = Whether it is started, and when
help-send = Send what is due in the outbox
help-send-now = Also send what is still held
help-serve = Serve the window's screens to a browser on this computer (for development)
help-serve-files = A folder whose files the screens may read and write; may be given again. That of the book, where none is given
help-statement = Create statements of account: what is open, or all movements of a period
help-statement-as-of = What is open at the end of this day
help-statement-customer = Only this customer; everyone with a balance where it is left out. May be given again
help-statement-from = Instead, everything that moved from this day on
help-statement-mail = Also write them as e-mails and hold these in the outbox
help-statement-merged = One file with all statements, to print
help-statement-out = The folder for one file a statement
help-statement-to = The last day of the movements; today where it is left out
help-undo = Undo the last change
help-writeoff = Write off what is open on an invoice
help-writeoff-add = Write off what is open on an invoice, or a part of it
help-writeoff-limit = Set the amount up to which a balance is small; 0 for none
help-writeoff-limit-currency = The company's where it is left out
help-writeoff-small = List small balances of partly paid invoices; with --write, write them off
help-writeoff-small-invoice = Only this invoice; give it again for more
help-writeoff-small-write = Write off what is listed, with the reason “small balance”
help-bank-more =
    Statements come in with `owed import`. A gap is what a statement's balances and its entries differ by: a page or a statement between is missing.
help-import-more =
    Reads lists (CSV, XLSX, XLS, ODS), electronic invoices (UBL, CII, XRechnung, Factur-X, FatturaPA) and bank statements (camt, MT940, OFX, QIF, tables of banks and payment services); what a file is is found by its content. All files come in with one change, or none does. An electronic invoice is kept with its file; entries of a statement wait to be matched.

    Exports of known programs and banks (QuickBooks, Xero, Stripe, DATEV, Sparkasse, Chase, PayPal and more) are known by their columns; docs/formats.md lists them with what is odd about each. Of other tables encoding, separator, decimal sign, date order and columns are detected by name and by content. `--dry-run` shows what would happen. Reading the same file again changes nothing. Where every day in the file is 12 or less the date order cannot be known: say --date-order dmy or mdy.

    A corrected mapping is remembered for the next file of the same shape:
      owed --book firm.owed import list.csv --column 3=due_date --column Ref=invoice_number
help-interest-more =
    Interest runs from the day after the due date through the last day, both included, on what is open on each day, and is never compounded. A payment counts from its own day. A new row starts with each payment and each new rate.

    What a business customer in Germany owes for 10,000 euros, of which 4,000 came on 10 June:
      owed interest --regime de-b2b --principal 10000 --due 2025-05-15 --paid 2025-06-10:4000

    With a rate that was agreed on, in any currency:
      owed interest --regime contract:9.5 --principal 1200 --currency USD --due 2026-01-31

    `owed rates` lists the regimes with their laws. Owed states rules and their sources; it gives no legal advice.
help-ledger-more =
    For hledger or beancount, from the first day of the book:
      owed --book firm.owed ledger --out firm.journal
      owed --book firm.owed ledger --out firm.beancount
    For DATEV, this financial year, without what the invoicing program sends itself:
      owed --book firm.owed ledger --out EXTF_Buchungsstapel.csv --without invoice,credit_note \
           --consultant 29098 --client 55003 --chart skr04

    After every posting up to a day, a customer's account holds what `owed aging` of that day shows, less what is on
    account. Fees and interest are booked when they are paid. The accounts by part: bank, sales, discounts, bad_debts,
    charges, bank_charges. A customer whose number is no account of DATEV gets a free one with the first export and keeps it.
help-match-more =
    An entry is named by its number in this list. Each candidate says what it rests on; a match is certain only where one explanation stands far above every other. What you decide is learned and said as a reason the next time; a match that was taken back is never made again by itself. To accept certain matches as statements come in: owed company set --accept-certain yes.
help-policy-more =
    A policy belongs to a customer, else to the customer's group, else it is the company's standard for businesses, for consumers, or for everyone.

    A policy is a JSON file. `owed policy show NAME > mine.json` writes one to begin with:
    {"  {"}
        "name": "Patient",
        "courtesy_days": 3,
        "levels": [
    {"      {"}"days": 7, "from": "due", "deadline_days": 10, "tone": "friendly"{"}"},
    {"      {"}"days": 7, "from": "deadline", "deadline_days": 10, "tone": "firm", "channel": "letter",
           "fee": {"{"}"EUR": "2.50"{"}"}, "interest": true, "minimum": {"{"}"EUR": "5.00"{"}"}, "gap_days": 7{"}"}
        ],
        "after_last": "agency"
    {"  }"}

    Of a level:
      days, from       days that must pass from the due date (due), from the day the reminder before was
                       sent (sent), or from the deadline that it set (deadline)
      deadline_days    days that the letter gives to pay
      tone             friendly, firm or final
      channel          email (the default) or letter
      fee, minimum     amounts by currency; no reminder where less than the minimum is due
      interest         true where it is charged from this level on
      gap_days         at least so many days between two reminders to one customer
      send_alone       true where its e-mails may leave without a person having approved them
    Of the policy:
      courtesy_days    a note so many days before the due date; left out, none
      fees             each_level (the default), or up_to_level: a fee is the sum up to its level
      regime           the code of what interest is charged by (see `owed rates`); left out, the country's
      compensation     true where the regime's fixed compensation is charged, once an invoice
      split_by_level   true for one letter a level instead of one a customer
      after_last       stop (the default), agency or legal
      deadline_on_working_days
                       true (the default) where a deadline that would end on a weekend, a holiday of the
                       customer's country or a quiet day ends on the next working day
      guard_rails      {"{"}"quiet_weekdays": [6, 7], "quiet_days": ["2026-12-24"], "contacts_per_week": 3{"}"}
help-owed-more =
    A first month-end:
      owed --book firm.owed import invoices.csv       read the invoices; a missing book is made
      owed --book firm.owed import payments.csv --kind payments
      owed --book firm.owed aging                     who owes what, since when
      owed --book firm.owed company set --name "Firm Ltd" --street "1 High Street" --city Leeds
      owed --book firm.owed run propose               whom to remind today, and why; then run approve, produce, send
      owed --book firm.owed letters --out letters     or by hand: one PDF for each customer with something overdue
      owed --book firm.owed account set --host mail.example.com --user me --from me@example.com
      owed --book firm.owed mail                      create the same as e-mails, held in the outbox
      owed --book firm.owed send                      send what is no longer held
      owed --book firm.owed undo                      undo the last change

    `owed help WORD` says more of one word. Dates are written 2026-03-02. With OWED_BOOK set, --book can be left out.

    Exit codes: 0 done; 1 it could not be done; 2 an import has problems and nothing was written;
    3 some messages were not sent; 4 a check found problems; 64 the command line is wrong.
help-read-more =
    E-invoices, bank statements, lists, and archives of them are told apart by what is in them, never by their names. What a file leaves open is asked, with the option that answers it; `owed import` takes the same.

      owed read list.csv --kind invoices --column 3=due_date --date-order dmy
help-refund-more =
    What was paid back is no longer on account from that day on. Where the bank's statement lists it, accept the entry: owed match accept, or owed match park with the customer.
help-run-more =
    A run goes: propose, review, approve, produce, then send the mails and post the letters.
      owed --book firm.owed run propose                    who would be reminded today, and why, in or out
      owed --book firm.owed run approve 1 --except 10007   everyone proposed but one
      owed --book firm.owed run produce 1 --out letters    letters into the archive, mails into the outbox
      owed --book firm.owed run send 1                     the mails; each is checked again before it leaves
      owed --book firm.owed run post 1                     the printed letters were posted: only now they count
      owed --book firm.owed run status 1                   what became of each

    `owed run` alone is for the system's scheduler: it proposes for today and holds that for review. Only mails of levels whose policy says `send_alone` leave by themselves.

    A run made for another day than today is dated by its own day throughout.
help-schedule-more =
    The system then starts `owed run` for this book every day: it proposes and holds for review, and only mails of levels whose policy says `send_alone` leave by themselves. A day on which the computer was off is caught up.

    Under Linux it is a user's timer of systemd, under macOS an agent of launchd, under Windows a task of the task scheduler. Where there is none of these, the error names the line for cron.
help-send-more =
    The password comes from the environment variable OWED_SMTP_PASSWORD, else from the system's keychain, else it is asked.

    A message whose fate is not known (the connection broke between its end and the server's answer) is never sent again by itself: see `owed messages`.
help-statement-more =
    What is open today, of everyone with a balance, one file each:
      owed --book firm.owed statement --out statements
    Everything that moved last year on one account, by e-mail too:
      owed --book firm.owed statement --customer 10007 --from 2025-01-01 --to 2025-12-31 --out statements --mail
help-contacts = The people at a customer: who is written to, about which levels
help-contacts-list = List the people at a customer
help-contacts-add = Add a person to a customer
help-contacts-edit = Change what is given of a person
help-contacts-remove = Remove a person; after the first, the next one is the customer's contact
help-contacts-works = Say that an address from which mail came back works again
help-contacts-works-email = The e-mail address
help-contacts-read = Add the people of a file of vCards; those known already only get what they lack
help-contacts-write = Write the people to a file of vCards
help-contacts-write-customer = Only those of this customer
help-contacts-customer = The customer's number
help-contacts-contact = The key from the list, the name or the e-mail address; 0 is the customer's first contact
help-contacts-salutation = mr or ms, or '' if unknown
help-contacts-language = The language of their letters, or '' for the customer's
help-contacts-email = One e-mail address or several
help-contacts-role = accounts_payable, buyer, management, lawyer, or your own word
help-contacts-reminders = Whether they are written to, get a copy, or get no reminders
help-contacts-from-level = The lowest level they are written to about; 0 means no limit
help-contacts-up-to-level = The highest level they are written to about; 0 means no limit
help-customers-parent = The number of the customer that this one belongs to, or '' for none
help-customers-credit-limit = The most they may owe, or '' for no limit
help-customers-credit-currency = The limit's currency; the company's if left out
help-customers-in-charge = Who of yours looks after them and signs their letters, or '' for nobody
help-customers-next-on = The day to look at them again, or '' for none
help-customers-next-step = What is to be done then
help-customers-of = Only those whom this person looks after
help-dispute-deadline = By when it is to be settled
help-company-set-supervisor = Who signs the highest level of reminders, or '' for whoever signs the others

## Words that stand for something

plain = { $text }
word-preview-head = “{ $said }” is not a column of the preview
word-unknown = { $said }
    .hint = Use { $known }.
word-language = “{ $said }” is not a language that letters are written in
word-after-last = “{ $said }” follows no last level
word-aging-by = “{ $said }” has no rows in the report
word-aging-column = “{ $said }” is not a column of the report
word-allocation-kind = “{ $said }” is not an allocation
word-basis = “{ $said }” is not a basis
word-call-occasion = “{ $said }” is not an occasion for a call
word-call-outcome = “{ $said }” is not an outcome of a call
word-candidate-column = “{ $said }” is not a column that candidates are sorted by
word-channel = “{ $said }” is not a channel
word-chart = “{ $said }” is not a chart of accounts that is known here
word-claim-kind = “{ $said }” is not a claim
word-collector = “{ $said }” collects no debts
word-column-field = “{ $said }” is not a field
word-column-why = “{ $said }” gives no column its field
word-count-from = “{ $said }” is not a day to count from
word-credit-kind = “{ $said }” is not a credit
word-customer-column = “{ $said }” is not a column that customers are sorted by
word-customer-filter = “{ $said }” is not a state of customers
word-customer-kind = “{ $said }” is not a kind of customer
word-date-order = “{ $said }” is not a date order
word-day-count = “{ $said }” is not a day count
word-decimal-sign = “{ $said }” is not a decimal sign
word-decision = “{ $said }” decides nothing about a message
word-direction = “{ $said }” is not a direction
word-dispute-state = “{ $said }” is not a state of a dispute
word-document-kind = “{ $said }” is not a kind of document
word-entry-state = “{ $said }” is not a state of a bank entry
word-envelope-window = “{ $said }” is not an envelope with a window
word-event-kind = “{ $said }” does not happen
word-failure-code = “{ $said }” is not a code of a failure
word-fee-rule = “{ $said }” is not a rule for fees
word-file-format = “{ $said }” is not a format of files
word-general-account = “{ $said }” has no account
word-handover-state = “{ $said }” is not a state of a hand-over
word-hold-state = “{ $said }” is not a state of a hold
word-import-kind = “{ $said }” is not what files hold
word-instalment-state = “{ $said }” is not a state of an instalment
word-invoice-column = “{ $said }” is not a column that invoices are sorted by
word-invoice-filter = “{ $said }” is not a state of invoices
word-invoice-state = “{ $said }” is not a state of an invoice
word-journal-state = “{ $said }” is not a state of what was done
word-ledger-format = “{ $said }” is not a format of postings
word-letter-kind = “{ $said }” is not a kind of letter
word-list-kind = “{ $said }” is not a kind
word-mailbox = “{ $said }” is not a folder for messages
word-match-reason-code = “{ $said }” is not a reason of a match
word-match-rest = “{ $said }” is not what can be left of a match
word-message-state = “{ $said }” is not a message's state
word-movement-state = “{ $said }” is not a state of a movement
word-paper = “{ $said }” is not a paper size for letters
word-account-form = “{ $said }” is not a form of a way to pay
word-password-place = “{ $said }” is not a place for passwords
word-payment-order = “{ $said }” is not an order of payment
word-plan-standing = “{ $said }” is not a state of a plan
word-posting-occasion = “{ $said }” is not posted
word-preset-sign-in = “{ $said }” is not what a provider wants for a sign-in
word-promise-state = “{ $said }” is not a state of a promise
word-provider = “{ $said }” is not a provider that Owed knows
word-reason-code = “{ $said }” is not a reason
word-recipient-fate = “{ $said }” is not what becomes of a recipient
word-recipient-state = “{ $said }” is not a state of a recipient
word-reduction = “{ $said }” lowers no invoice without a payment
word-regime-customers = “{ $said }” are no customers of a regime
word-reminder-kind = “{ $said }” is not a kind of reminder
word-rhythm = “{ $said }” is not a rhythm
word-row-action = “{ $said }” does not become of a row
word-run-entry-state = “{ $said }” is not the state of a run's entry
word-run-line-standing = “{ $said }” is not where a line of a run stands
word-run-state = “{ $said }” is not the state of a run
word-same-payments = “{ $said }” is not an answer
word-scheduler = “{ $said }” starts no programs
word-security = “{ $said }” is not a kind of encryption
word-series = “{ $said }” is not a series of rates
word-settled-by = “{ $said }” settles no problem
word-sign-in = “{ $said }” is not a way to sign in
word-spared-code = “{ $said }” spares nobody
word-table-format = “{ $said }” is not a format of a table
word-task-kind = “{ $said }” is not work for today
word-timeline-kind = “{ $said }” does not happen to customers
word-tone = “{ $said }” is not a tone
word-watched-outcome = “{ $said }” is not an outcome of a watched file
word-salutation = “{ $said }” is not a salutation
word-addressed = “{ $said }” is not a way to be written to
word-contact-role = “{ $said }” is not a usual role

## Policies that come ready

policy-ready-friendly = Friendly, business customers
policy-ready-strict = Strict, business customers
policy-ready-consumers = Consumers
policy-hours-us = Fair Debt Collection Practices Act, 15 U.S.C. § 1692c(a)(1): 8 a.m. to 9 p.m. at the consumer's location (written for collectors of others' debts)
policy-hours-in = Reserve Bank of India, circular of 12 August 2022 on recovery agents: no calls before 8 a.m. or after 7 p.m. (written for lenders and their agents)

## Interest by law and by contract

law-no-advice = Owed states rules and their sources; it gives no legal advice.
law-name-de-b2b = Germany, business customers
law-name-de-b2c = Germany, consumers
law-name-at-b2b = Austria, business customers
law-name-at-b2c = Austria, consumers
law-name-uk = United Kingdom, business customers
law-name-ch = Switzerland
law-name-eu = European Union, business customers: the least that a country's law may give
law-name-be = Belgium, business customers
law-name-es = Spain, business customers
law-name-fi = Finland, business customers
law-name-fr = France, business customers
law-name-ie = Ireland, business customers
law-name-it = Italy, business customers
law-name-lu = Luxembourg, business customers
law-name-nl = Netherlands, business customers
law-name-pt = Portugal, business customers
law-name-contract = { $percent } % a year by contract
law-source = { $source }
law-source-at = UGB §§ 456, 458; for older debts § 352 as it was
law-source-eu = Directive 2011/7/EU, Art. 2 (6), (7), 3, 6; a country's own law may give more
law-source-nl = BW art. 6:119a, 6:120 (2), 6:96 (4); the yearly compounding of 6:119a (3) is left out
law-source-contract = the contract with the customer
law-rate = { $percent } % a year
law-rule = { $series } + { $points } percentage points, { $fixing }
law-rule-half-points = { $series } + { $points } percentage points, rounded up to the next half point, { $fixing }
law-fixing-each-half-year = new on 1 January and 1 July
law-fixing-when-due = of the half-year in which the debt fell due, fixed for that debt
law-fixing-when-overdue = as of the 30 June or 31 December before the debt became overdue, fixed for that debt
law-series-base = base rate
law-series-ecb = ECB rate
law-series-boe = Bank of England base rate
law-series-title-de-base = German base rate
law-series-title-at-base = Austrian base rate on the first day of the half-year
law-series-title-ecb = ECB main refinancing rate on the first day of the half-year
law-series-title-boe = Bank of England base rate on the day before the half-year
law-compensation = { $amount } an invoice
law-compensation-steps = { $steps }, { $amount } above, an invoice
law-compensation-step = { $amount } up to { $limit }
law-compensation-step-after = { $before }, { $amount } up to { $limit }
law-no-sum-consumers = No fixed compensation: consumers are never charged it.
law-no-sum-contract = No fixed compensation: it stands in a law, and this rate is of a contract.
law-no-sum-none-in-law = No fixed compensation: the law ({ $law }) names none for a debt due on { $due }.
law-no-sum-other-currency = No fixed compensation: the law names it in { $currency }, and the invoice is in another currency.
law-no-sum-no-law = No fixed compensation: no law that names one is known for the company's country.
law-no-sum-first-letter = No fixed compensation yet: not in the letter that first reminds of the invoice.
law-no-sum-not-overdue = No fixed compensation: the debt is not overdue.
error-regime-unknown = “{ $said }” is not a regime
    .hint = Use { $known }.
error-regime-not-a-rate = “{ $said }” is not a rate
    .hint = Write a percentage per year from 0 to 100, such as contract:9.5.
error-rate-not-a-half-year = a rate holds for a half-year, and none begins on { $day }
    .hint = Give 1 January or 1 July.
error-rate-not-a-percentage = “{ $said }” is not a percentage between -100 and 100
    .hint = Write it as 1.27.
error-rate-no-source = a rate needs its source
    .hint = Say where it was published.
error-rate-line = line { $line } of the rates is “{ $said }”
    .hint = A line is series,from,rate,provisional,source.
law-retention-at = § 132 BAO
law-retention-ch = art. 958f CO
law-retention-de = § 147 AO; letters 6 years
law-retention-es = art. 30 C. de C.
law-retention-fr = art. L123-22 C. com.
law-retention-gb = sch. 18 para. 21 FA 1998
law-retention-ie = s. 886 TCA 1997
law-retention-it = art. 2220 c.c.
law-retention-nl = art. 52 AWR

## Why a payment is matched

match-reason-reference = The { $scheme } is that of { $number }.
match-reason-own-reference = The reference is that of { $number }.
match-reason-number = The description mentions { $number }.
match-reason-number-written = The description mentions { $number }, written “{ $written }”.
match-reason-number-maybe = “{ $written }” in the description may mean { $number }.
match-reason-number-alike = The description has a number close to { $number }.
match-reason-customers-own = It belongs to this customer.
match-reason-learned = You matched this payer to { $customer } before.
match-reason-parent = { $payer }, whom { $customer } belongs to, paid.
match-reason-account = The payer's account is { $customer }'s.
match-reason-name = Payer name: { $customer }
match-reason-name-alike = The payer's name, “{ $payer }”, is similar to { $customer }.
match-reason-pays-for-another = The payer's name is { $payer }; this belongs to { $customer }.
match-reason-amount-of-one = { $amount } is exactly the open balance.
match-reason-said-paid = { $amount } is exactly what a list says was paid.
match-reason-amount-of-set = { $amount } is exactly the open balance of these { $items }.
match-reason-everything = { $items ->
    [one] Equals the customer's total balance.
   *[other] Equals the customer's total balance, { $items } items.
}
match-reason-everything-due = Equals all that the customer has due, { $items } items; other items may add up to it too.
match-reason-one-set-of-several = These { $items } items add up to it; other items may too.
match-reason-same-amount = { $others ->
    [one] Another item has the same balance.
   *[other] { $others } other items have the same balance.
}
match-reason-discount = Less { $taken } for payment up to { $until }.
match-reason-late-discount = { $open } stays open: it looks like a discount taken too late.
match-reason-charges = Bank charges of { $kept } were deducted.
match-reason-missing = { $missing } is missing; a bank may have deducted it as charges.
match-reason-promised = Promised by { $due }.
match-reason-instalment = Instalment due on { $due }.
match-reason-part-payment = Part payment; { $open } stays open.
match-reason-overpayment = { $over } is more than is owed and stays unallocated.
match-reason-claims-settled = { $paid } is exactly what is open of interest, fees and costs.
match-reason-claims = { $paid } goes to interest, fees and costs.
match-reason-other-currency = The invoice is in another currency; enter what the money is worth.
match-reason-before-issue = Received before the invoice date, { $issued }.
match-reason-refused = You undid this match before.
match-reason-names-another = But the description mentions { $number }.
match-reason-names-settled = But the description mentions { $number }, which is already paid.
match-reason-list-says-open = But a later list says that { $open } of { $number } is open.
match-reason-claimed-twice = Another entry may be for the same item.
match-reason-maybe-told-twice = Another file has an entry that may be the same money.
match-reason-same-reference = It has the reference of that payment.
match-reason-returned-amount = It returns { $amount } of { $dated }.
match-reason-return-charge = The bank charges { $charge } for it.
match-reason-had-on-account = { $amount } is unallocated.
match-reason-told = The book has this payment: { $amount } of { $dated }.
match-reference-rf = creditor reference (ISO 11649)
match-reference-qr = Swiss QR reference
match-reference-ogm = Belgian structured communication
match-reference-si = Slovenian reference
match-reference-kid = KID or OCR number
match-reference-731 = Finnish reference

## Rows that are left out

skip-totals = a line of totals
skip-heading = a heading
skip-heading-or-note = a heading or a note
skip-header-again = the header once more
skip-same-row = the same as row { $row }
skip-zero = the amount is zero
skip-balance = a balance, not a movement
skip-no-date = no movement of its own: it has no date
skip-no-amount = no movement of its own: it has no amount
skip-not-moved = the money did not move
skip-payment-told = a payment; the list says elsewhere what was paid
skip-payment-used = a payment of which nothing is left
skip-no-debtor = it touches no debtor's account
skip-draft = a draft is not owed yet
skip-cancelled = cancelled
skip-written-off = written off
skip-nothing-owed = nothing is owed: the amount is zero
skip-pro-forma = a pro forma invoice, which asks for nothing yet
skip-corrected-of-nothing = a corrected invoice of nothing: if it cancels another one, credit that one by hand
skip-invoice-of-nothing = an invoice of nothing
skip-credit-note-of-nothing = a credit note of nothing
skip-credit-note-used = a credit note of which nothing is left: if an invoice went down by it, enter that by hand
skip-payment = a payment, not an invoice; payments are imported from a list of payments
skip-reminder = a reminder is no debt of its own
skip-quote = a quote or proforma is not owed
skip-statement = a statement of account is no debt of its own
skip-paid-on-the-spot = paid on the spot: nothing is owed of it
skip-neither = neither an invoice nor a credit note
skip-order = an order or delivery note is not owed yet

## What a column holds

list-kind-invoices = a list of invoices
list-kind-customers = a list of customers
list-kind-payments = a list of payments
list-kind-statement = a bank statement
field-number = number
field-issue-date = issue date
field-customer-number = customer number
field-customer-name = customer
field-contact = contact person
field-first-name = first name
field-last-name = last name
field-email = e-mail address
field-phone = phone
field-street = street
field-extra = second address line
field-postal-code = postal code
field-city = city
field-region = region
field-country = country
field-language = language
field-vat-id = VAT number
field-terms = payment terms
field-customer-kind = business or consumer
field-group = customer group
field-policy = reminder policy
field-invoice-number = invoice number
field-invoice-date = invoice date
field-due-date = due date
field-total = invoice amount
field-line-total = line amount
field-net = net amount
field-tax = tax amount
field-quantity = quantity
field-unit-price = unit price
field-discount = discount in percent
field-early-percent = early-payment discount in percent
field-early-days = days for the early-payment discount
field-early-date = last day of the early-payment discount
field-paid = amount paid
field-open = amount open
field-settled-date = date paid
field-status = status
field-document-type = document type
field-side = debit or credit
field-debit = debit amount
field-credit = credit amount
field-account = account
field-account-type = account type
field-currency = currency
field-disputed = disputed
field-reference = reference
field-note = note
field-payment-date = payment date
field-payment-amount = payment amount
field-applied = amount applied to the invoice
field-refunded = amount refunded
field-aged-amount = amount per age band
field-booked-date = booking date
field-value-date = value date
field-entry-amount = amount moved
field-fee = fee
field-balance = running balance
field-other-name = other side
field-payer = payer
field-payee = payee
field-other-account = other side's account
field-text = text
field-bank-reference = bank's reference

## Words of letters and reports

letters-date = Date
letters-customer-number = Customer no.
letters-contact = Your contact
letters-phone = Phone
letters-email = E-mail
letters-vat-id = VAT ID
letters-invoice = Invoice
letters-issued = Issued
letters-due = Due
letters-days-overdue = Days overdue
letters-amount = Amount
letters-paid = Paid or credited
letters-paid-or-written-off = Paid, credited or written off
letters-not-yet-due = Not yet due
letters-open = Open
letters-total = Total open
letters-on-account = Less money on account
letters-to-pay = To pay
letters-disputed = disputed
letters-payee = Payee
letters-bank = Bank
letters-reference = Reference
letters-account-number = Account number
letters-sort-code = Sort code
letters-routing = Routing number
letters-routing-ach = Routing number (ACH)
letters-routing-wire = Routing number (wire)
letters-institution = Institution number
letters-transit = Transit number
letters-payment-details = Payment details
letters-pay-online = Pay online
letters-scan = Scan with your banking app to pay { $amount }
letters-scan-link = Scan to pay { $amount } online
letters-logo = Logo
letters-payment-code = Payment code for banking apps, with the details printed beside it
letters-level = Reminder no.
letters-in-dispute = In dispute
letters-undisputed = Not in dispute
letters-claim = Claim
letters-fee = Reminder fee
letters-interest = Interest for late payment
letters-compensation = Compensation for recovery costs
letters-charge = Charges of third parties
letters-on-invoice = on
letters-from-letter-of = from our letter of
letters-charged-on = charged on
letters-earlier-reminders = Earlier reminders
letters-balance = Balance
letters-interest-heading = How the interest is calculated
letters-from = From
letters-to = To
letters-days = Days
letters-amount-owed = Amount owed
letters-rate = Rate a year
letters-no-rate = none known
letters-provisional = provisional
letters-no-rate-note = Where no rate is known for a period, nothing is charged for it.
letters-provisional-note = A provisional rate may still change; the interest is then corrected.
letters-claimed-before = Less claimed in earlier letters
letters-interest-short = Interest
letters-claimed-now = Claimed now
letters-total-interest = Total interest
letters-entry = Entry
letters-charged = Charged
letters-credited = Credited
letters-brought-forward = Balance brought forward
letters-balance-on = Balance on
letters-credit-note = Credit note
letters-payment = Payment
letters-discount = Early-payment discount
letters-write-off = Written off
letters-cancellation = Cancelled: invoice
letters-refund = Refund
letters-not-allocated = Included, but not yet allocated to invoices
letters-instalments = Instalments
letters-instalment = Instalment
letters-sum = Sum
letters-of-it-interest = of it interest
letters-sign-here = Place, date, signature
letters-dossier = Dossier
letters-creditor = Creditor
letters-debtor = Debtor
letters-register = Register
letters-contact-person = Contact
letters-handed-to = Handed over to
letters-open-items = Open items
letters-chronology = What happened
letters-enclosures = Enclosures
letters-sender = From
letters-recipient = To
letters-kind = Kind
letters-what = What
letters-number = No.
letters-days-since = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
letters-page = Page { $page } of { $pages }
letters-payments-known-to = Payments received up to { $day }.
letters-instalment-of = instalment { $number } of { $count }
letters-instalments-of = instalments { $first } to { $last } of { $count }
letters-reach-both = call us on { $phone } or write to { $email }
letters-reach-phone = call us on { $phone }
letters-reach-email = write to { $email }
letters-reach-us = let us know
letters-title-courtesy = Courtesy note
letters-title-first-firm = Payment reminder
letters-title-first = Payment reminder
letters-title-firm = Second reminder
letters-title-final = Final reminder
letters-title-second = Second reminder
letters-title-third = Third reminder
letters-title-fourth = Fourth reminder
letters-title-fifth = Fifth reminder
letters-title-later = Reminder no. { $level }
letters-days-count = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

## The policy on paper

policy-paper-title = How we remind
policy-paper-after-due = after the due date
policy-paper-after-sent = after the letter before was sent
policy-paper-after-deadline = after the deadline of the letter before
policy-paper-friendly = friendly
policy-paper-firm = firm
policy-paper-final = final
policy-paper-email = e-mail, else letter
policy-paper-letter = letter
policy-paper-yes = yes
policy-paper-no = no
policy-paper-how = An invoice that is not paid on its due date is reminded as follows. It moves up one level at a time, and only after the letter of the level before has really been sent. Invoices that are disputed, promised or paid by an instalment plan that is kept are not reminded.
policy-paper-letter-each-level = A customer gets one letter for each level.
policy-paper-letter-for-all = A customer gets one letter for all overdue invoices; the highest level sets its tone.
policy-paper-fee-each-level = Each level charges its own fee, once for each invoice.
policy-paper-fee-up-to-level = The fee of a level is the sum up to it; only the difference to the level before is charged.
policy-paper-compensation = Business customers in default are charged the fixed compensation of the law, once for each invoice.
policy-paper-deadline-working-days = A deadline that would fall on a weekend or a public holiday ends on the next working day.
policy-paper-deadline-any-day = Deadlines end on the day they fall on, be it a weekend or a public holiday.
policy-paper-after-last-stop = After the last deadline no further reminder is sent; a person decides what follows.
policy-paper-after-last-agency = After the last deadline the matter is passed on to a collection agency.
policy-paper-after-last-legal = After the last deadline the amount is claimed in court.
policy-paper-head-level = Level
policy-paper-head-paper = Letter
policy-paper-head-when = When
policy-paper-head-time-to-pay = Time to pay
policy-paper-head-tone = Tone
policy-paper-head-by = By
policy-paper-head-fee = Fee
policy-paper-head-interest = Interest
policy-paper-head-minimum = Not below
policy-paper-head-gap = Least gap
policy-paper-courtesy = { $days } before an invoice is due we send a courtesy note.
policy-paper-hours = E-mails leave and calls are made from { $from } to { $to }.
policy-paper-contacts = No customer hears from us more than { $most } times within seven days.
## Timeline

timeline-about-invoice = { $what }: invoice { $number }
timeline-cancelled = Invoice { $number } cancelled
timeline-allocated = Allocated to invoice { $number }
timeline-allocation-undone = Allocation undone: invoice { $number }
timeline-bank-charge = Bank charge deducted from payment { $number }
timeline-bank-charge-unnumbered = Bank charge deducted from payment
timeline-came = Payment { $number } came as
timeline-came-unnumbered = Payment came as
timeline-returned = Returned or undone: payment { $number }
timeline-returned-unnumbered = Returned or undone: payment
timeline-not-returned = Not returned after all: payment { $number }
timeline-not-returned-unnumbered = Not returned after all: payment
timeline-refund = Paid back { $number }
timeline-refund-undone = Refund undone { $number }
timeline-refund-undone-unnumbered = Refund undone
timeline-discount = Discount on invoice { $number }
timeline-written-off = Written off: invoice { $number }
timeline-claim-paid = Allocated to { $claim }
timeline-claim-unpaid = Allocation undone: { $claim }
timeline-waived = Waived: { $claim }
timeline-claimed-again = Claimed again: { $claim }
timeline-claim-fee = fee
timeline-claim-interest = interest
timeline-claim-compensation = compensation
timeline-claim-charge = charge
timeline-letter = Letter created ({ $kind })
timeline-letter-despite = Letter created ({ $kind }; despite: { $against } Reason: { $reason })
timeline-letter-friendly = friendly
timeline-letter-firm = firm
timeline-letter-final = final
timeline-letter-courtesy = courtesy
timeline-letter-statement = statement
timeline-letter-agreement = agreement
timeline-email = { $state } to { $recipient }: { $subject }
timeline-email-sent = E-mail sent
timeline-email-refused = E-mail refused
timeline-email-unknown = E-mail (delivery unknown)
timeline-email-cancelled = E-mail cancelled
timeline-email-waiting = E-mail waiting
timeline-promised = Promised to pay by { $until }
timeline-disputed-in-part = Disputed in part
timeline-put-off = Due date of invoice { $number } put off from { $was } to { $until }
timeline-hold-until = On hold until { $until }
timeline-plan = Payment plan in { $instalments } instalments
timeline-handed-over = Handed over to { $whom }
timeline-handed-back = Returned by { $whom }
timeline-handed-back-agency = Returned by a collection agency
timeline-handed-back-lawyer = Returned by a lawyer
timeline-call = Call: { $outcome }
timeline-call-again = Call: { $outcome } on { $again }

## Papers to customers

paper-agreement = Instalment agreement
dossier-reminder = Reminder
dossier-courtesy = Note before the due date
dossier-statement = Statement of account
dossier-with-level = { $kind }, level { $level }
dossier-promise = Promise
dossier-promised = { $amount } by { $until }, { $became }
dossier-letter = Letter
dossier-letter-sent = { $letter }, sent on { $day }
dossier-email = E-mail
dossier-invoice = Invoice
dossier-payment = Payment
dossier-credit-note = Credit note
dossier-cancelled = Invoice cancelled
dossier-returned = Payment returned
dossier-paid-back = Paid back
dossier-discount = Discount
dossier-written-off = Written off
dossier-waived = Waived
dossier-promise-withdrawn = Promise taken back
dossier-disputed = Disputed
dossier-dispute-closed = Dispute closed
dossier-put-off = Due date put off
dossier-put-off-until = { $number } until { $until }
dossier-plan = Payment plan
dossier-plan-instalments = { $count } instalments
dossier-plan-ended = Payment plan ended
dossier-handed-over = Handed over
dossier-handed-back = Taken back
dossier-call = Call
dossier-promise-open = still open
dossier-promise-kept = kept
dossier-promise-broken = not kept
dossier-promise-taken-back = taken back
dossier-call-promised = promised to pay
dossier-call-disputes = disputes the claim
dossier-call-no-answer = no answer
dossier-call-again = to be called again
dossier-call-wrong-person = wrong person
dossier-call-other = spoke
paper-statement = Statement
letters-address-mr = Mr { $name }
letters-address-ms = Ms { $name }
letters-greeting-mr = Mr { $name }
letters-greeting-ms = Ms { $name }

## Countries, by their ISO 3166 codes; the names are those of the Unicode CLDR

country-ad = Andorra
country-ae = United Arab Emirates
country-af = Afghanistan
country-ag = Antigua & Barbuda
country-ai = Anguilla
country-al = Albania
country-am = Armenia
country-ao = Angola
country-aq = Antarctica
country-ar = Argentina
country-as = American Samoa
country-at = Austria
country-au = Australia
country-aw = Aruba
country-ax = Åland Islands
country-az = Azerbaijan
country-ba = Bosnia & Herzegovina
country-bb = Barbados
country-bd = Bangladesh
country-be = Belgium
country-bf = Burkina Faso
country-bg = Bulgaria
country-bh = Bahrain
country-bi = Burundi
country-bj = Benin
country-bl = St. Barthélemy
country-bm = Bermuda
country-bn = Brunei
country-bo = Bolivia
country-bq = Caribbean Netherlands
country-br = Brazil
country-bs = Bahamas
country-bt = Bhutan
country-bv = Bouvet Island
country-bw = Botswana
country-by = Belarus
country-bz = Belize
country-ca = Canada
country-cc = Cocos (Keeling) Islands
country-cd = Congo - Kinshasa
country-cf = Central African Republic
country-cg = Congo - Brazzaville
country-ch = Switzerland
country-ci = Côte d’Ivoire
country-ck = Cook Islands
country-cl = Chile
country-cm = Cameroon
country-cn = China
country-co = Colombia
country-cr = Costa Rica
country-cu = Cuba
country-cv = Cape Verde
country-cw = Curaçao
country-cx = Christmas Island
country-cy = Cyprus
country-cz = Czechia
country-de = Germany
country-dj = Djibouti
country-dk = Denmark
country-dm = Dominica
country-do = Dominican Republic
country-dz = Algeria
country-ec = Ecuador
country-ee = Estonia
country-eg = Egypt
country-eh = Western Sahara
country-er = Eritrea
country-es = Spain
country-et = Ethiopia
country-fi = Finland
country-fj = Fiji
country-fk = Falkland Islands
country-fm = Micronesia
country-fo = Faroe Islands
country-fr = France
country-ga = Gabon
country-gb = United Kingdom
country-gd = Grenada
country-ge = Georgia
country-gf = French Guiana
country-gg = Guernsey
country-gh = Ghana
country-gi = Gibraltar
country-gl = Greenland
country-gm = Gambia
country-gn = Guinea
country-gp = Guadeloupe
country-gq = Equatorial Guinea
country-gr = Greece
country-gs = South Georgia & South Sandwich Islands
country-gt = Guatemala
country-gu = Guam
country-gw = Guinea-Bissau
country-gy = Guyana
country-hk = Hong Kong SAR China
country-hm = Heard & McDonald Islands
country-hn = Honduras
country-hr = Croatia
country-ht = Haiti
country-hu = Hungary
country-id = Indonesia
country-ie = Ireland
country-il = Israel
country-im = Isle of Man
country-in = India
country-io = British Indian Ocean Territory
country-iq = Iraq
country-ir = Iran
country-is = Iceland
country-it = Italy
country-je = Jersey
country-jm = Jamaica
country-jo = Jordan
country-jp = Japan
country-ke = Kenya
country-kg = Kyrgyzstan
country-kh = Cambodia
country-ki = Kiribati
country-km = Comoros
country-kn = St. Kitts & Nevis
country-kp = North Korea
country-kr = South Korea
country-kw = Kuwait
country-ky = Cayman Islands
country-kz = Kazakhstan
country-la = Laos
country-lb = Lebanon
country-lc = St. Lucia
country-li = Liechtenstein
country-lk = Sri Lanka
country-lr = Liberia
country-ls = Lesotho
country-lt = Lithuania
country-lu = Luxembourg
country-lv = Latvia
country-ly = Libya
country-ma = Morocco
country-mc = Monaco
country-md = Moldova
country-me = Montenegro
country-mf = St. Martin
country-mg = Madagascar
country-mh = Marshall Islands
country-mk = North Macedonia
country-ml = Mali
country-mm = Myanmar (Burma)
country-mn = Mongolia
country-mo = Macao SAR China
country-mp = Northern Mariana Islands
country-mq = Martinique
country-mr = Mauritania
country-ms = Montserrat
country-mt = Malta
country-mu = Mauritius
country-mv = Maldives
country-mw = Malawi
country-mx = Mexico
country-my = Malaysia
country-mz = Mozambique
country-na = Namibia
country-nc = New Caledonia
country-ne = Niger
country-nf = Norfolk Island
country-ng = Nigeria
country-ni = Nicaragua
country-nl = Netherlands
country-no = Norway
country-np = Nepal
country-nr = Nauru
country-nu = Niue
country-nz = New Zealand
country-om = Oman
country-pa = Panama
country-pe = Peru
country-pf = French Polynesia
country-pg = Papua New Guinea
country-ph = Philippines
country-pk = Pakistan
country-pl = Poland
country-pm = St. Pierre & Miquelon
country-pn = Pitcairn Islands
country-pr = Puerto Rico
country-ps = Palestinian Territories
country-pt = Portugal
country-pw = Palau
country-py = Paraguay
country-qa = Qatar
country-re = Réunion
country-ro = Romania
country-rs = Serbia
country-ru = Russia
country-rw = Rwanda
country-sa = Saudi Arabia
country-sb = Solomon Islands
country-sc = Seychelles
country-sd = Sudan
country-se = Sweden
country-sg = Singapore
country-sh = St. Helena
country-si = Slovenia
country-sj = Svalbard & Jan Mayen
country-sk = Slovakia
country-sl = Sierra Leone
country-sm = San Marino
country-sn = Senegal
country-so = Somalia
country-sr = Suriname
country-ss = South Sudan
country-st = São Tomé & Príncipe
country-sv = El Salvador
country-sx = Sint Maarten
country-sy = Syria
country-sz = Eswatini
country-tc = Turks & Caicos Islands
country-td = Chad
country-tf = French Southern Territories
country-tg = Togo
country-th = Thailand
country-tj = Tajikistan
country-tk = Tokelau
country-tl = Timor-Leste
country-tm = Turkmenistan
country-tn = Tunisia
country-to = Tonga
country-tr = Türkiye
country-tt = Trinidad & Tobago
country-tv = Tuvalu
country-tw = Taiwan
country-tz = Tanzania
country-ua = Ukraine
country-ug = Uganda
country-um = U.S. Outlying Islands
country-us = United States
country-uy = Uruguay
country-uz = Uzbekistan
country-va = Vatican City
country-vc = St. Vincent & Grenadines
country-ve = Venezuela
country-vg = British Virgin Islands
country-vi = U.S. Virgin Islands
country-vn = Vietnam
country-vu = Vanuatu
country-wf = Wallis & Futuna
country-ws = Samoa
country-xk = Kosovo
country-ye = Yemen
country-yt = Mayotte
country-za = South Africa
country-zm = Zambia
country-zw = Zimbabwe
