### Was Owed sagt, auf Deutsch.

language-name = Deutsch
language-countries = DE, AT, LI

## Wie es Zahlen, Beträge und Tage schreibt

form-groups = {"."}
form-decimals = {","}
form-amount = { $number }{"\u00A0"}{ $currency }
form-percent = { $number }{"\u00A0"}%
form-date = dd.MM.y
form-long-date = d. MMMM y
form-months = Januar, Februar, März, April, Mai, Juni, Juli, August, September, Oktober, November, Dezember
form-short-months = Jan, Feb, Mär, Apr, Mai, Jun, Jul, Aug, Sep, Okt, Nov, Dez
form-today = heute, h

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
reason-last-level-stop = Die letzte Mahnstufe { $level } wurde am { $sent } versendet; es folgt keine Mahnung mehr.
reason-last-level-agency = Die letzte Mahnstufe { $level } wurde am { $sent } versendet; als Nächstes folgt die Abgabe an ein Inkassobüro.
reason-last-level-legal = Die letzte Mahnstufe { $level } wurde am { $sent } versendet; als Nächstes folgt die Abgabe an einen Anwalt.
reason-only-claims = Keine Rechnung ist offen, nur { $sum } an Gebühren, Zinsen oder Kosten: Ein Kontoauszug fordert sie an.
reason-below-minimum = { $sum } liegen unter dem Mindestbetrag von { $minimum }.
reason-disputed = Bestritten.
reason-disputed-in-part = Davon sind { $contested } bestritten; der Rest wird gemahnt.
reason-late-discount = { $amount } sind offen: Das sieht nach einem Skonto aus, das { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} zu spät abgezogen wurde.
reason-question-waits = Eine Liste wartet auf Ihre Antwort: { $asked }.
reason-unknown-payer = einem unbekannten Zahler
reason-money-pays = Eine Zahlung über { $amount } von { $payer }, gebucht am { $day }, ist vermutlich dafür bestimmt: Prüfen Sie die Zuordnung und nehmen Sie sie an.
reason-money-names = Eine Zahlung über { $amount } von { $payer }, gebucht am { $day }, nennt sie und ist noch nicht zugeordnet: Ordnen Sie die Zahlung zuerst zu.
reason-money-perhaps = Eine Zahlung über { $amount } von { $payer }, gebucht am { $day }, ist noch nicht zugeordnet und könnte dafür bestimmt sein.
reason-promised = Zahlung bis { $until } zugesagt.
reason-plan-kept = Ratenzahlung vereinbart, keine Rate ausgeblieben.
reason-plan-kept-until = Ratenzahlung vereinbart, keine Rate ausgeblieben; die nächste Rate ist am { $next } fällig.
reason-on-hold = Mahnsperre.
reason-on-hold-because = Mahnsperre: { $why }.
reason-on-hold-until = Mahnsperre bis { $until }.
reason-on-hold-until-because = Mahnsperre bis { $until }: { $why }.
reason-covered-on-account = Nicht zugeordnetes Guthaben von { $on_account } deckt den Betrag. Ordnen Sie es den Rechnungen zu.
reason-too-recent = Am { $last } gemahnt; nächste Mahnung ab { $next }.
reason-another-waits = { $what } ist noch nicht versendet.
reason-no-address = Weder E-Mail- noch Postanschrift.
reason-no-postal-address = Keine Postanschrift.
reason-by-letter = { $why } Die Mahnung wird gedruckt.
reason-no-way = { $why } Auch eine Postanschrift fehlt.
reason-handed-over = Am { $on } abgegeben.
reason-handed-over-to = Am { $on } an { $whom } abgegeben.
reason-quiet-day = Der { $day } ist ein Ruhetag: Es wird nichts versendet.
reason-quiet-hours = Ruhezeit: Kunden werden erst am { $day } ab { $time } wieder angeschrieben.
reason-contacts-per-week = Höchstzahl der Kontakte erreicht: { $most ->
    [one] einmal
   *[other] { $most }-mal
} in sieben Tagen.
reason-taken-out = Von Ihnen ausgeschlossen.
reason-not-proposed = Seit dem Vorschlag dieses Mahnlaufs fällig geworden: Schlagen Sie neu vor.
reason-deadline-passed = Die Frist ({ $deadline }) ist abgelaufen.
reason-of-another-day = Sie ist auf den { $dated } datiert.

## The frame: the bar, the palette, keys, errors of the program

frame-screens = Bereiche
frame-go-to = Gehe zu
frame-go-to-screen = Gehe zu { $screen }
frame-everywhere = Überall
frame-book = Buch
frame-display = Anzeige
frame-interest-words = rechner zinsrechner verzugszinsen
frame-search-or-run = Suchen oder Befehl ausführen
frame-search = Kunden, Rechnungen und Befehle suchen
frame-search-asks = Suchen…
frame-results = Ergebnisse
frame-nothing-matches = Nichts gefunden zu „{ $typed }“.
frame-nothing-found = Nichts gefunden.
frame-keys = Tastenkürzel
frame-keys-in-table = In einer Tabelle
frame-keys-next-row = Nächste Zeile (auch ↓)
frame-keys-previous-row = Vorherige Zeile (auch ↑)
frame-keys-open-row = Zeile öffnen
frame-keys-select-row = Zeile auswählen (Umschalt+Pfeil erweitert)
frame-keys-escape-row = Zurück zur Zeile; erneut drücken, um die Auswahl aufzuheben
frame-keys-links = Zwischen den Links einer Zeile wechseln
frame-key-ctrl = Strg
frame-key-shift = Umschalt
frame-key-enter = Enter
frame-key-escape = Esc
frame-key-space = Leertaste
frame-single-keys-off = Tastenkürzel aus nur einer Taste ausschalten
frame-single-keys-on = Tastenkürzel aus nur einer Taste einschalten
frame-undo-that = Rückgängig: { $what }
frame-redo-that = Wiederholen: { $what }
frame-undone-that = Rückgängig gemacht: { $what }
frame-redone-that = Wiederholt: { $what }
frame-open-book = Buch öffnen
frame-open-book-asks = Buch öffnen…
frame-new-book = Neues Buch
frame-new-book-asks = Neues Buch…
frame-new-book-file = firma.owed
frame-books = Owed-Bücher
frame-close-book = Buch schließen
frame-delete-book-asks = Buch in den Papierkorb verschieben…
frame-delete-book-words = löschen entfernen wegwerfen
frame-delete-book-title = „{ $name }“ in den Papierkorb verschieben?
frame-delete-book-about = Die Datei kommt in den Papierkorb dieses Computers; von dort können Sie sie wiederherstellen.
frame-delete-book = In den Papierkorb verschieben
frame-delete-book-name = Zur Bestätigung den Namen des Buchs eingeben: { $name }
frame-theme-system = Design des Systems verwenden
frame-theme-light = Helles Design
frame-theme-dark = Dunkles Design
frame-theme-words = farben modus design hell dunkel
frame-rows-comfortable = Normale Zeilen
frame-rows-compact = Kompakte Zeilen
frame-not-found = Seite nicht gefunden
frame-not-found-why = Dieser Link führt zu keiner Seite in Owed.
frame-drop = Dateien zum Einlesen ablegen
frame-ask-path = Owed läuft im Browser. Geben Sie deshalb den Pfad ein.
frame-path = Pfad
frame-path-example = /home/ich/buecher/firma.owed
frame-sample = Beispielfirma
frame-payments-known = Zahlungen, Stand { $day }
frame-no-payments = Noch keine Zahlungen
frame-book-menu = Buch und Darstellung
frame-about = Sehen Sie, wer Ihnen Geld schuldet und wie lange schon, und versenden Sie Mahnungen, die zur Zahlung führen. Alles bleibt in einer Datei auf Ihrem Computer.
frame-try-sample = Beispielfirma ausprobieren
frame-opening = Wird geöffnet
frame-recent = Zuletzt geöffnete Bücher
frame-no-books = Noch keine Bücher
frame-no-books-why = Ein Buch ist eine einzige .owed-Datei. Bücher, die Sie öffnen, erscheinen hier.
frame-export = Exportieren
frame-export-as = { $what } als { $format } exportieren
frame-filter-rows = Zeilen filtern
frame-details-copied = Kopiert
frame-copy-details = Einzelheiten kopieren
frame-details-not-copied = Die Einzelheiten konnten nicht kopiert werden.
frame-details-copy-message = Markieren Sie stattdessen die Meldung und kopieren Sie sie.
frame-details-field = Feld: { $field }
frame-show-log = Protokolldatei anzeigen
frame-book-has-problems = Das Buch hat Fehler.
frame-watched-came = Aus dem überwachten Ordner eingelesen: { $created } neu, { $changed } geändert
frame-watched-came-asks = Aus dem überwachten Ordner eingelesen: { $created } neu, { $changed } geändert; { $asked ->
    [one] { $asked } Zeile wartet
   *[other] { $asked } Zeilen warten
} auf Ihre Antwort (Einstellungen, Datei)
frame-watched-failed = Eine Datei im überwachten Ordner konnte nicht eingelesen werden; den Grund finden Sie unter Einstellungen, Datei.
frame-cancelled = Abgebrochen. Es wurde nichts geändert.
frame-lost = Owed antwortet nicht.
frame-lost-status = Owed antwortet nicht ({ $status }).
frame-lost-midway = Owed antwortet nicht: Die Antwort brach ab.
frame-lost-hint = Prüfen Sie, ob `owed serve` noch läuft, und versuchen Sie es erneut.
frame-cannot-open = Ein Browser kann keine Dateien öffnen. Sie liegt unter { $path }
frame-remove-filter = Filter { $filter } entfernen
frame-no-date = Das ist kein gültiges Datum. Versuchen Sie es mit 31.3.2026, 31. März 2026 oder +30 (Tage ab heute).
frame-date-keys = 2026-03-31, 31.3.2026, heute oder +30; ↑ und ↓ ändern den Tag
frame-discard-typed = Eingaben verwerfen?
frame-keep-typing = Weiter bearbeiten
frame-select-row = { $row } auswählen
frame-dismiss = Meldung schließen

## Parts that all screens share

common-save = Speichern
common-cancel = Abbrechen
common-close = Schließen
common-delete = Löschen
common-remove = Entfernen
common-edit = Bearbeiten
common-back = Zurück
common-done = Fertig
common-discard = Verwerfen
common-continue = Weiter
common-undo = Rückgängig
common-undo-asks = Rückgängig…
common-undone = Rückgängig gemacht
common-redo = Wiederholen
common-open = Öffnen
common-ok = OK
common-yes = Ja
common-all = Alle
common-none = Keine
common-more = Mehr
common-import = Einlesen
common-on-screen = Auf dieser Seite
common-nothing-matches = Nichts gefunden
common-clear-filter = Filter aufheben
common-clear-filters = Filter aufheben
common-clear-selection = Auswahl aufheben
common-select-all = Alle auswählen
common-what-is-shown = Was angezeigt wird
common-which-customers = Welche Kunden
common-customer-name-or-number = Name oder Nummer des Kunden
common-name-or-number = Name oder Nummer
common-previous-customer = Vorheriger Kunde
common-next-customer = Nächster Kunde
common-open-customer = Kunden öffnen
common-see-aging = Fälligkeiten ansehen
common-import-invoices = Rechnungen einlesen
common-import-payments = Zahlungen einlesen
common-import-statement = Bankauszug einlesen
common-write-reminders = Mahnungen schreiben
common-write-reminder = Mahnung schreiben
common-add = Hinzufügen
common-add-invoice = Rechnung erfassen
common-calculate-interest = Zinsen berechnen
common-follow-up = Nachfassen
common-no-invoices-yet = Noch keine Rechnungen
common-creating-letters = Briefe werden erstellt
common-saving = Wird gespeichert
common-customer = Kunde
common-customers = Kunden
common-invoice = Rechnung
common-invoices = Rechnungen
common-open-invoices = Offene Rechnungen
common-letter = Brief
common-email = E-Mail
common-reminders = Mahnungen
common-recipients = Empfänger
common-policy = Mahnverfahren
common-policies = Mahnverfahren
common-reminder-policy = Mahnverfahren
common-level-head = Stufe
common-level = Mahnstufe
common-group = Gruppe
common-groups = Gruppen
common-bank = Bank
common-file = Datei
common-row = Zeile
common-timeline = Verlauf
common-amount = Betrag
common-currency = Währung
common-total = Summe
common-net = Saldo
common-discount = Skonto
common-early-payment-discount = Skonto
common-no-discount = kein
common-interest = Zinsen
common-rate = Zinssatz
common-rate-per-year = Zinssatz (% pro Jahr)
common-fees-and-interest = Gebühren und Zinsen
common-charge = Nebenforderung
common-charges = Nebenforderungen
common-add-charge = Nebenforderung erfassen
common-state = Status
common-state-open = Offen
common-due = Fällig
common-overdue = Überfällig
common-paid = Bezahlt
common-disputed = Bestritten
common-cancelled = Storniert
common-unallocated = Nicht zugeordnet
common-waiting = Wartet
common-sent = Gesendet
common-posted = Versendet
common-created = Erstellt
common-as-of = Stichtag
common-invoice-date = Rechnungsdatum
common-days-overdue = Tage überfällig
common-day = Datum
common-days = Tage
common-on = Datum
common-from = Von
common-to = Bis
common-when = Zeitpunkt
common-why = Grund
common-for = Für
common-what = Vorgang
common-what-it-is = Worum es geht
common-reason = Grund
common-note = Notiz
common-notes = Hinweise
common-problems = Probleme
common-outcome = Ergebnis
common-subject = Betreff
common-attached = Angehängt
common-name = Name
common-number = Nummer
common-reference = Referenz
common-account = Konto
common-contact = Ansprechpartner
common-phone = Telefon
common-address = Adresse
common-street = Straße
common-address-line-2 = Adresszusatz
common-postal-code = Postleitzahl
common-city = Ort
common-region = Region
common-country = Land
common-vat-number = USt-IdNr.
common-payment-terms-days = Zahlungsziel (Tage)
common-payment-deadline-days = Zahlungsfrist (Tage)
common-default-currency = Standardwährung
common-everyone = Alle
common-businesses = Unternehmen
common-consumers = Verbraucher
common-tone = Ton
common-tone-friendly = Freundlich
common-tone-firm = Bestimmt
common-tone-final = Letzte Mahnung
common-small-balances = Kleinbeträge
common-write-off = Ausbuchen
common-write-off-asks = Ausbuchen…
common-write-off-small-balances = Kleinbeträge ausbuchen…
common-allocate = Zuordnen
common-match = Zuordnen
common-company-incomplete = Angaben zur Firma vervollständigen
common-count-customers = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}
common-count-invoices = { $count ->
    [one] { $count } Rechnung
   *[other] { $count } Rechnungen
}
common-count-letters = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
}
common-count-emails = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
}
common-count-days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
common-count-files = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
}
common-count-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
}
common-count-problems = { $count ->
    [one] { $count } Problem
   *[other] { $count } Probleme
}
common-count-transactions = { $count ->
    [one] { $count } Umsatz
   *[other] { $count } Umsätze
}
common-days-overdue-count = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} überfällig
common-done-of = { $done } von { $total }
common-all-open = Alles, was offen ist
common-no-answer = Nicht erreicht
common-wrong-person = Falsche Person
common-promise-broken = Zusage nicht eingehalten
common-instalment-missed = Rate ausgeblieben
common-today = Heute
common-aging = Fälligkeiten
common-calls = Anrufe
common-messages = Nachrichten
common-settings = Einstellungen
common-selected = { $count } ausgewählt
common-saved-to = Gespeichert unter { $path }
common-book-sound = Keine Fehler gefunden. Jeder Saldo stimmt mit seinem Verlauf überein.
common-check-book = Buch auf Fehler prüfen
common-book-holds = { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
}, { $invoices ->
    [one] { $invoices } Rechnung
   *[other] { $invoices } Rechnungen
}, davon { $open } offen.
common-amount-example = 1.000,00
common-letters-lack = In Ihren Briefen fehlt noch: { $what }.
common-set-up-in-settings = In den Einstellungen einrichten
common-ask-together = Zusammen fordern sie { $sums }.
common-mark-as-posted = Als versendet vermerken
common-mail-to = An
common-payer-payee = Zahler / Empfänger
common-description = Verwendungszweck
common-transactions = Umsätze
common-for-customer = Für { $customer }
common-dated = Datum
common-customers-reference = Referenz des Kunden
common-meant-for-another = War für eine andere Rechnung gedacht
common-undone-because = Rückgängig gemacht: { $reason }
common-undo-allocation = Zuordnung rückgängig machen
common-amount-open = { $amount } offen
common-amount-overdue = { $amount } überfällig
common-allocate-asks = Zuordnen…
common-count-payments = { $count ->
    [one] { $count } Zahlung
   *[other] { $count } Zahlungen
}

## Today

today-now = Jetzt zu tun
today-urgent = Dringend
today-nothing = Nichts zu tun
today-nothing-why = Es ist keine Mahnung fällig, und nichts wartet auf Sie. Kommen Sie wieder, sobald Sie neue Zahlungen einlesen können.
today-owed = Ihre Forderungen
today-all-open = alle offenen Rechnungen
today-by-age = Offene Rechnungen in { $currency } nach Fälligkeit
today-unallocated = { $amount } nicht zugeordnet, Saldo { $net }
today-unallocated-customers = Kunden mit nicht zugeordneten Zahlungen
today-do-set-up = Einrichten
today-do-finish = Abschließen
today-do-post = Zur Post geben
today-do-resolve = Klären
today-do-review = Prüfen
today-do-call = Anrufen
today-do-answer = Beantworten
today-task-messages-unknown = Klären, ob { $count ->
    [one] { $count } E-Mail angekommen ist
   *[other] { $count } E-Mails angekommen sind
}
today-task-messages-unknown-why = Die Verbindung brach ab, bevor der Server die Zustellung bestätigt hat.
today-task-messages-failed = { $count ->
    [one] { $count } E-Mail konnte
   *[other] { $count } E-Mails konnten
} nicht gesendet werden
today-task-messages-failed-why = Berichtigen Sie die Adresse oder das Konto und versuchen Sie es dann erneut.
today-task-messages-held = { $count ->
    [one] { $count } E-Mail wartet
   *[other] { $count } E-Mails warten
} im Postausgang
today-task-messages-held-why = Sie werden automatisch gesendet, solange Owed geöffnet ist.
today-task-bank-lines = { $count ->
    [one] { $count } Bankumsatz
   *[other] { $count } Bankumsätze
} zuordnen
today-task-bank-lines-why = Zahlungen, die noch keiner Rechnung zugeordnet sind.
today-task-watched-problems = { $count ->
    [one] { $count } Datei
   *[other] { $count } Dateien
} im überwachten Ordner { $count ->
    [one] konnte
   *[other] konnten
} nicht eingelesen werden
today-task-watched-questions = { $count ->
    [one] { $count } Frage
   *[other] { $count } Fragen
} zu Dateien im überwachten Ordner beantworten
today-task-import = Rechnungen einlesen
today-task-import-why = Ziehen Sie E-Rechnungen oder eine Liste aus Ihrem Rechnungsprogramm in dieses Fenster.
today-task-set-up-company = Angaben zur Firma vervollständigen
today-task-set-up-company-why = Es fehlt: { $missing }.
today-task-payments-old = Zuerst die neuesten Zahlungen einlesen
today-task-payments-old-why = Die letzte Zahlung im Buch ist vom { $day }.
today-task-on-account = Zahlungen und Gutschriften von { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
} zuordnen
today-task-disputes = { $count ->
    [one] { $count } bestrittene Rechnung
   *[other] { $count } bestrittene Rechnungen
} klären
today-task-small-balances = { $count ->
    [one] { $count } Kleinbetrag
   *[other] { $count } Kleinbeträge
} ausbuchen
today-task-overdue = { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
} mahnen
today-task-letters-to-post = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} zur Post geben
today-task-letters-to-post-why = Der älteste ist vom { $day }; die Mahnstufe zählt ab dem Tag, an dem ein Brief als versendet vermerkt wird.
today-task-runs-unfinished = { $count ->
    [one] { $count } Mahnlauf
   *[other] { $count } Mahnläufe
} abschließen
today-task-runs-unfinished-why = Freigegeben, aber die Briefe sind noch nicht erstellt.
today-task-promises-broken = { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
} wegen nicht eingehaltener Zusage anrufen
today-task-promises-broken-why = Bis zum zugesagten Tag nicht gezahlt: { $sums }.
today-task-promises-due = Zahlungseingänge prüfen, die { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
} bis heute zugesagt { $count ->
    [one] hat
   *[other] haben
}
today-task-instalments-missed = Ausgebliebene Raten aus { $count ->
    [one] { $count } Ratenplan
   *[other] { $count } Ratenplänen
} anmahnen
today-task-calls-due = { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
} zurückrufen
today-task-disputes-late = Frist abgelaufen: { $count ->
    [one] { $count } Reklamation
   *[other] { $count } Reklamationen
} klären
today-task-next-steps = { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
} wieder ansehen
today-task-unreachable = Keine Mahnung erreicht { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
}
customers-filter-next-step = Wiedervorlage
today-task-disputes-unowned = { $count ->
    [one] Für { $count } Reklamation
   *[other] Für { $count } Reklamationen
} einen Zuständigen benennen

## Reminders and runs

runs-by = Per
runs-included = Enthalten
runs-excluded = Ausgeschlossen
runs-approved = Freigegeben
runs-not-approved = Nicht freigegeben
runs-to-post = Zu versenden
runs-note = Vorab
runs-nothing = Nichts
runs-of-day = Mahnlauf vom { $day }
runs-run = Mahnlauf
runs-to-remind = Zu mahnen

runs-approve-title = { $what } freigeben?
runs-create-title = { $what } erstellen?
runs-no-mail-account = { $count ->
    [one] { $count } E-Mail kann nicht gesendet werden. Es fehlt noch: { $needs }. Sie bleibt
   *[other] { $count } E-Mails können nicht gesendet werden. Es fehlt noch: { $needs }. Sie bleiben
} im Vorschlag, bis das eingerichtet ist.
runs-checked-once-more = Jede Mahnung wird vor dem Versand noch einmal geprüft. E-Mails werden kurz zurückgehalten und lassen sich in dieser Zeit stoppen; gedruckte Briefe gelten als versendet, sobald Sie das vermerken.
runs-print-as = Briefe drucken als
runs-print-one-file = Eine Druckdatei
runs-print-each = Je ein PDF
runs-approve-only = Nur freigeben
runs-approve-and-create = Freigeben und erstellen
runs-create = Erstellen
runs-pick-folder = Ordner für die Briefe zum Drucken
runs-pick-file = Datei mit allen Briefen zum Drucken

runs-no-letter = Kein Brief.
runs-letter-made = Der Brief dieses Mahnlaufs ist bereits erstellt.
runs-about-reminder = Mahnung nach dem Mahnverfahren „{ $policy }“, zahlbar bis { $deadline }.
runs-about-courtesy = Zahlungserinnerung vorab nach dem Mahnverfahren „{ $policy }“, zahlbar bis { $deadline }.
runs-in = Dabei
runs-invoice-in-letter = Rechnung { $number } im Brief
runs-invoice-included = Rechnung { $number } wieder aufgenommen
runs-invoice-excluded = Rechnung { $number } ausgeschlossen
runs-earlier-claims = Gebühren, Zinsen und frühere Nebenforderungen
runs-less-unallocated = Abzüglich nicht zugeordneter Zahlungen
runs-letter-asks-for = Geforderter Betrag
runs-level-number = Mahnstufe { $level }
runs-level-proposed = Mahnstufe { $level }, wie vorgeschlagen

runs-raise-title = { $name } mit Mahnstufe { $level } mahnen?
runs-raise-about = Das Mahnverfahren schlägt Mahnstufe { $proposed } vor. Eine höhere Mahnstufe müssen Sie begründen; die Begründung wird mit dem Brief gespeichert.
runs-raise-save = Mahnstufe { $level } festlegen
runs-raise-example = Hat am Telefon gesagt, dass nicht gezahlt wird
runs-level-set = { $name } wird mit Mahnstufe { $level } gemahnt

runs-owed = Offen
runs-proposed-reminders = Vorgeschlagene Mahnungen
runs-nothing-matches = Hier gibt es keinen Kunden mit diesem Namen oder dieser Nummer.
runs-no-open-invoices = Keine offenen Rechnungen
runs-no-open-invoices-why = Mahnungen werden aus den offenen Rechnungen im Buch vorgeschlagen.
runs-everyone-included = Niemand ist ausgeschlossen
runs-everyone-included-why = Jeder Kunde mit einem offenen Betrag erhält in diesem Mahnlauf eine Mahnung.
runs-see-reminded = Ansehen, wer gemahnt wird
runs-none-due = Keine Mahnungen fällig
runs-see-why = Gründe je Kunde ansehen

runs-no-one-in-state = Niemand in diesem Status
runs-no-one-in-state-why = Der Mahnlauf hat keinen Empfänger in diesem Status.
runs-see-all-recipients = Alle Empfänger anzeigen
runs-recipients-left = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}: { $left }
runs-nothing-left = nichts mehr zu tun
runs-left-to-post = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} zu versenden
runs-left-waiting = { $count ->
    [one] { $count } E-Mail wartet
   *[other] { $count } E-Mails warten
}
runs-left-troubled = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} fehlgeschlagen oder unklar
runs-unfinished = Mahnlauf vom { $day }: { $left }

runs-mark-posted = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} als versendet vermerken
runs-mark-posted-selected = { $count ->
    [one] Den ausgewählten Brief
   *[other] Die { $count } ausgewählten Briefe
} als versendet vermerken
runs-not-posted = Nicht versendet
runs-not-posted-letters = Nicht versendet: { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
}
runs-not-posted-selected = Nicht versendet: { $count ->
    [one] ausgewählter Brief
   *[other] { $count } ausgewählte Briefe
}
runs-posted-anyway = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} trotz Änderungen als versendet vermerken…
runs-posted-anyway-selected = { $count ->
    [one] Den ausgewählten Brief
   *[other] Die { $count } ausgewählten Briefe
} trotz Änderungen als versendet vermerken…
runs-posted-anyway-short = Trotzdem versendet…
runs-print-again = Druckdatei erneut erstellen…
runs-print-again-short = Erneut drucken…
runs-save-pdfs = Briefe zum Drucken als PDF speichern…
runs-create-again = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} neu erstellen
runs-create-again-short = Neu erstellen
runs-send-now = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} jetzt senden
runs-export-what = Bericht
runs-kept-back = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} nicht als versendet vermerkt: Der Inhalt stimmt nicht mehr.
runs-in-outbox = { $count ->
    [one] { $count } E-Mail liegt im Postausgang und wird kurz zurückgehalten. Sie wird
   *[other] { $count } E-Mails liegen im Postausgang und werden kurz zurückgehalten. Sie werden
} automatisch gesendet, solange Owed geöffnet ist.
runs-open-outbox = Postausgang öffnen
runs-working = Wird bearbeitet
runs-posted-anyway-about = { $count ->
    [one] { $count } Brief gilt
   *[other] { $count } Briefe gelten
} als versendet, auch wenn seither etwas bezahlt, bestritten oder mit einer Mahnsperre belegt wurde.
runs-said-posted = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} als versendet vermerkt
runs-said-not-posted = { $count ->
    [one] { $count } Brief nicht versendet; er wird
   *[other] { $count } Briefe nicht versendet; sie werden
} im nächsten Mahnlauf erneut vorgeschlagen
runs-said-created-again = Was noch offen ist, wurde neu erstellt; bitte erneut drucken

runs-summary = { $what } für { $customers ->
    [one] { $customers } Kunden
   *[other] { $customers } Kunden
}
runs-approve-all = Alle enthaltenen freigeben…
runs-approve-all-short = Alle freigeben…
runs-approve-one = Nur diesen Kunden freigeben…
runs-create-approved = Freigegebene Mahnungen erstellen…
runs-create-approved-short = Freigegebene erstellen…
runs-by-hand = Mahnungen von Hand schreiben
runs-by-hand-short = Von Hand schreiben
runs-include = Kunden aufnehmen
runs-exclude = Kunden ausschließen
runs-said-excluded = { $name } ausgeschlossen
runs-said-included = { $name } wieder aufgenommen
runs-edit-text = Brieftext bearbeiten
runs-edit-text-short = Text bearbeiten
runs-back-to-list = Zurück zur Liste
runs-items = Posten
runs-why-excluded = Warum { $name } ausgeschlossen ist

runs-text-of-letter = Text des Briefs an { $name }
runs-text-saved = Text des Briefs an { $name } gespeichert
runs-opening = Einleitung vor der Tabelle
runs-request = Aufforderung nach der Tabelle
runs-closing = Schluss
runs-reset-text = Auf Vorlage zurücksetzen
runs-save-text = Text speichern

runs-out-because = Grund: { $why } ({ $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}).
runs-out-mostly-because = Häufigster Grund: { $why } ({ $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}).
runs-out-said = { $said } ({ $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
})
runs-out-nobody-owes = Niemand schuldet etwas, das eine Mahnung fordern könnte.
runs-out-not-overdue = es ist noch nichts überfällig
runs-out-waiting-for-level = die nächste Mahnstufe ist noch nicht erreicht
runs-out-too-recent = die letzte Mahnung liegt noch nicht lange genug zurück oder ist noch nicht versendet
runs-out-only-claims = nur Gebühren, Zinsen oder Nebenforderungen sind offen
runs-out-below-minimum = der offene Betrag liegt unter dem Mindestbetrag des Mahnverfahrens
runs-out-disputed = die überfälligen Posten sind bestritten
runs-out-payment-waits = ein noch nicht zugeordneter Zahlungseingang ist vermutlich dafür bestimmt
runs-out-question-waits = eine Liste wartet auf Ihre Antwort
runs-out-promised = die Zahlung ist zugesagt
runs-out-plan-kept = der Ratenplan wird eingehalten
runs-out-on-hold = eine Mahnsperre besteht
runs-out-handed-over = die Forderung ist abgegeben
runs-out-covered-on-account = nicht zugeordnetes Guthaben deckt den Betrag
runs-out-no-address = es ist keine Adresse bekannt
runs-out-quiet-time = derzeit sollen Kunden nicht kontaktiert werden
runs-see-falls-due = Fälligkeiten ansehen
runs-look-at-policies = Mahnverfahren ansehen
runs-see-disputes = Reklamationen ansehen
runs-match-transactions = Bankumsätze zuordnen
runs-answer = Beantworten
runs-allocate = Zuordnen
runs-see-customers = Diese Kunden ansehen
runs-posted-anyway-title = Wurden sie trotzdem versendet?
runs-reason-asks-more = Die Mahnung würde mehr fordern als freigegeben: Prüfen Sie sie und geben Sie sie erneut frei.
runs-reason-may-be-paid = Seit der Freigabe ist eine Zahlung eingegangen, die dafür bestimmt sein kann: Prüfen Sie die Mahnung und geben Sie sie erneut frei.
runs-reason-nothing-owed = Es ist nichts mehr offen.
runs-reason-not-posted = Der Brief wurde nicht versendet.
runs-recheck-made-anew = { $why } Die Mahnung wurde neu erstellt.
runs-step-customers = Alle Kunden werden geprüft
runs-step-policy = Mahnverfahren wird getestet
runs-old-payments = Die neueste bekannte Zahlung ist vom { $day }. Lesen Sie zuerst die neuesten Zahlungen ein.
runs-presumed-businesses = { $count ->
    [one] { $count } Kunde ohne USt-IdNr. und ohne Rechtsform im Namen wird
   *[other] { $count } Kunden ohne USt-IdNr. und ohne Rechtsform im Namen werden
} nach dem Recht für Unternehmen belastet. Ändern Sie bei Verbrauchern die Kundenart.
runs-consumer-charged = Verbraucher: Es gilt der Zinssatz von „{ $charged }“, nicht von „{ $named }“.
runs-consumer-not-charged = Verbraucher: Es werden keine Zinsen berechnet, denn dafür ist kein Recht für Verbraucher bekannt; „{ $named }“ gilt nicht.
runs-watched-not-brought = Nicht eingelesen: { $name }: { $detail }
runs-watched-left = Vorerst nicht eingelesen: { $name }: { $detail }
runs-watched-not-looked = Der überwachte Ordner wurde nicht durchgesehen. { $why }
runs-reminder-to = Die Mahnung an { $name }

## Letters and reminders by hand

letters-write-anyway-title = Diesem Kunden trotzdem schreiben…
letters-none-written = { $name } wird nicht gemahnt: { $against }
letters-write-anyway-asks = Trotzdem schreiben…
letters-write-anyway = Trotzdem schreiben
letters-written-although = { $name } wird gemahnt, obwohl etwas dagegen spricht: { $against } Ihre Begründung: { $reason }.
letters-exclude-after-all = Doch ausschließen
letters-write-to-anyway = { $name } trotzdem schreiben?

letters-save-file = Brief speichern
letters-said-posted-today = Als heute versendet vermerkt
letters-said-not-posted = Als nicht versendet vermerkt
letters-open-pdf = PDF öffnen
letters-save-as = Speichern unter…
letters-mark-not-posted = Als nicht versendet vermerken
letters-mark-posted-today = Als heute versendet vermerken
letters-letter-to = Brief an { $name }
letters-amounts-then = Damalige Beträge
letters-posted-anyway = Wurde er trotzdem versendet?

letters-reminded = Gemahnt
letters-all-customers = { $count ->
    [one] { $count } Kunde
   *[other] Alle { $count } Kunden
}
letters-nothing-matches = Kein Kunde mit überfälligen Posten hat diesen Namen oder diese Nummer.
letters-no-invoices-why = Mahnungen werden aus den Rechnungen im Buch geschrieben. Lesen Sie die Rechnungen aus Ihrer Buchhaltung ein.
letters-nobody-overdue = Niemand ist überfällig
letters-nobody-overdue-why = An diesem Tag war keine Rechnung überfällig; es gibt niemanden zu mahnen.
letters-customers-to-remind = Zu mahnende Kunden
letters-left-out = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
} ausgelassen

letters-made = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} erstellt
letters-made-to = Gespeichert unter { $place }
letters-made-list = Erstellte Briefe
letters-said-posted-letters = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} als heute versendet vermerkt
letters-marked-posted = Als versendet vermerkt
letters-pages = Seiten
letters-open-file = Datei öffnen
letters-open-folder = Ordner öffnen

letters-pages-of-letter = Seiten des Briefs
letters-the-email = Die E-Mail
letters-details = Einzelheiten
letters-preview-for = Vorschau für { $name }
letters-previous-customer = Vorheriger Kunde ( [ )
letters-next-customer = Nächster Kunde ( ] )
letters-page-of = Seite { $page } von { $pages } des Briefs an { $name }
letters-no-email = Keine E-Mail-Adresse.
letters-add-email = Beim Kunden ergänzen
letters-as-pdf = Der Brief als PDF

letters-say-why = Bitte geben Sie den Grund an.
letters-reason-kept = Begründung (wird mit dem Brief gespeichert)

letters-mails-created = { $count ->
    [one] { $count } E-Mail erstellt; sie wird
   *[other] { $count } E-Mails erstellt; sie werden
} kurz zurückgehalten
letters-mails-in-outbox = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} im Postausgang
letters-send-title = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} senden?
letters-send = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} senden
letters-mail-needs = Bevor Sie E-Mails senden können, fehlt noch: { $needs }.
letters-each-gets-friendly = Jeder erhält eine freundliche Mahnung mit dem Brief im Anhang.
letters-each-gets-firm = Jeder erhält eine bestimmt formulierte Mahnung mit dem Brief im Anhang.
letters-each-gets-final = Jeder erhält eine letzte Mahnung mit dem Brief im Anhang.
letters-held-for-a-moment = Die E-Mails werden kurz zurückgehalten und lassen sich bis zum Versand stoppen.
letters-excluded = Ausgeschlossen:
letters-without-email = { $count ->
    [one] { $count } Kunde ohne E-Mail-Adresse wird ausgelassen
   *[other] { $count } Kunden ohne E-Mail-Adresse werden ausgelassen
}: { $names }.
letters-creating-mails = E-Mails werden erstellt
letters-view-outbox = Postausgang ansehen

letters-pick-folder = Ordner für die PDFs von { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
}
letters-pick-file = Druckdatei für { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
}
letters-back-to-proposals = Zurück zu den Vorschlägen
letters-proposals = Vorschläge
letters-save-pdfs = Briefe als PDF speichern…
letters-save-pdfs-short = PDFs speichern…
letters-print = Briefe als eine Datei drucken…
letters-print-short = Drucken…
letters-mail = Mahnungen als E-Mail senden…
letters-mail-short = Als E-Mail senden…
letters-tone-friendly = Freundlicher Ton
letters-tone-firm = Bestimmter Ton
letters-tone-final = Ton der letzten Mahnung
letters-by-hand = Mahnungen von Hand
letters-selected = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
} ausgewählt
letters-none-selected = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
}, keiner ausgewählt
letters-overdue-as-of = Überfällig am
letters-nothing-overdue-one = Dieser Kunde hat an diesem Tag nichts Überfälliges; es gibt keine Mahnung zu schreiben.
letters-nothing-overdue = { $count ->
    [one] { $count } der ausgewählten Kunden hat an diesem Tag nichts Überfälliges und erhält
   *[other] { $count } der ausgewählten Kunden haben an diesem Tag nichts Überfälliges und erhalten
} keine Mahnung.
letters-step-files = Dateien werden erstellt
letters-step-print-file = Druckdatei wird erstellt
letters-note-no-address = Keine Postanschrift
letters-note-no-email = Keine E-Mail-Adresse
letters-note-disputed = { $count } bestritten
letters-note-unallocated = { $amount } nicht zugeordnet
letters-old-payments = Die letzte Zahlung im Buch ist vom { $day }. Lesen Sie die neuesten Zahlungen ein, bevor Sie Mahnungen versenden.
letters-covered = Nicht zugeordnetes Guthaben deckt den überfälligen Betrag. Ordnen Sie es den Rechnungen zu.
letters-nothing-overdue-now = Nichts ist überfällig.
letters-nothing-open-now = Davon ist nichts mehr offen.
letters-changed-owed = Der offene Betrag hat sich inzwischen geändert.
letters-changed-on-account = Das nicht zugeordnete Guthaben hat sich inzwischen geändert.
letters-changed-due = Eine Fälligkeit wurde inzwischen verschoben.
letters-changed-address = Name oder Anschrift des Kunden haben sich inzwischen geändert.
letters-changed-bank = Die Bankverbindung der Firma hat sich inzwischen geändert.
letters-changed-kind = Die Kundenart hat sich inzwischen geändert.
letters-waiting-of-run = Die Mahnung vom { $dated } (Mahnlauf { $run })
letters-waiting-in-outbox = Die Mahnung im Postausgang
letters-no-mail-account = Es ist kein E-Mail-Konto eingerichtet.
statements-nothing-open = Am { $day } war nichts offen.
statements-nothing-moved = Es gab keine Bewegung, und nichts war offen.

## Messages

messages-message = Nachricht
messages-held = Zurückgehalten
messages-sending = Wird gesendet
messages-failed = Fehlgeschlagen
messages-unknown = Unklar
messages-cancelled = Gestoppt
messages-outbox = Postausgang

messages-release = Jetzt senden
messages-stop = Versand stoppen
messages-retry = Erneut versuchen
messages-arrived = Ist angekommen
messages-not-arrived = Ist nicht angekommen
messages-release-selected = Auswahl ({ $count }) jetzt senden
messages-stop-selected = Versand der Auswahl ({ $count }) stoppen
messages-retry-selected = Auswahl ({ $count }) erneut versuchen
messages-arrived-selected = Auswahl ({ $count }) ist angekommen
messages-not-arrived-selected = Auswahl ({ $count }) ist nicht angekommen
messages-said-released = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} zum Senden freigegeben
messages-said-stopped = { $count ->
    [one] { $count } E-Mail wird
   *[other] { $count } E-Mails werden
} nicht gesendet
messages-said-retried = { $count ->
    [one] { $count } E-Mail wird
   *[other] { $count } E-Mails werden
} erneut gesendet
messages-said-arrived = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} als angekommen vermerkt
messages-said-not-arrived = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} als nicht angekommen vermerkt

messages-delivered-sent = { $count } gesendet
messages-delivered-failed = { $count } fehlgeschlagen
messages-delivered-unknown = { $count } unklar
messages-delivered-dropped = { $count } nicht mehr fällig
messages-delivered-held-back = { $count } wegen Ruhezeiten zurückgehalten
messages-delivered-waiting = { $count } noch im Postausgang
messages-delivered-nothing = Nichts war fällig
messages-delivery-report = Versandbericht
messages-close-report = Bericht schließen

messages-send-due = Fällige E-Mails senden
messages-send-all = Alle im Postausgang jetzt senden
messages-send-all-now = Alle jetzt senden
messages-save = Nachricht als .eml speichern…
messages-save-as = Als .eml speichern…
messages-save-file = Nachricht speichern
messages-none = Noch keine Nachrichten
messages-none-why = Hier erscheinen Mahnungen per E-Mail, vom Postausgang bis zur Zustellung.
messages-outbox-empty = Der Postausgang ist leer
messages-outbox-empty-why = E-Mails warten hier kurz, damit Sie sie noch stoppen können.
messages-nothing-sent = Noch nichts gesendet
messages-nothing-sent-why = Gesendete E-Mails werden hier genau so aufbewahrt, wie sie gesendet wurden.
messages-no-problems = Keine Probleme
messages-no-problems-why = Hier erscheinen E-Mails, die fehlgeschlagen oder vielleicht nicht angekommen sind.
messages-nothing-matches = Hier gibt es keine Nachricht mit diesem Kunden, dieser Adresse oder diesem Betreff.
messages-see-all = Alle Nachrichten anzeigen
messages-export-what = Nachrichten
messages-find = Kunde, Adresse oder Betreff
messages-find-example = Kunde, Adresse, Betreff
messages-folder = Ordner
messages-row = Nachricht an { $name }
messages-selected = Ausgewählte Nachrichten

messages-cannot-tell = Owed kann nicht feststellen, ob diese Nachricht zugestellt wurde.
messages-cannot-tell-hint = Die Verbindung brach ab, bevor der Server die Zustellung bestätigt hat. Sehen Sie im Ordner „Gesendet“ nach oder fragen Sie den Kunden und wählen Sie dann oben aus. Bis dahin sendet Owed sie nicht erneut.
messages-refused = Der Server hat die Nachricht abgelehnt.
messages-refused-hint = Berichtigen Sie die Adresse beim Kunden oder das Konto in den Einstellungen und versuchen Sie es erneut.
messages-attempts = Zustellversuche
messages-bytes = { $count } Byte
messages-kilobytes = { $count } KB

messages-mail-settings = E-Mail-Einstellungen
messages-in-outbox = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} im Postausgang.
messages-next-leaves = Die nächste wird in { $time } gesendet.
messages-due-now = Jetzt fällig.
message-book-too-busy = Das Buch ändert sich zu oft, um diese E-Mail zu prüfen; sie wird beim nächsten Mal gesendet.
message-readdressed = Die Adresse ist jetzt { $addresses }.
message-created-again = { $why } Die E-Mail wurde neu erstellt.
message-standing = { $state ->
        [held] Diese E-Mail wurde schon erstellt und wird noch zurückgehalten.
        [queued] Diese E-Mail wurde schon erstellt und wartet auf den Versand.
        [sending] Diese E-Mail wurde schon erstellt und wird gerade gesendet.
        [sent] Diese E-Mail wurde schon erstellt und gesendet.
        [failed] Diese E-Mail wurde schon erstellt; der Versand ist fehlgeschlagen.
       *[unknown] Diese E-Mail wurde schon erstellt; ob sie angekommen ist, ist nicht bekannt.
    }

## Customers

customers-none-yet = Noch keine Kunden
customers-none-yet-why = Kunden werden beim Einlesen der Rechnungen angelegt. Ihre Adressen können Sie getrennt einlesen.
customers-import = Kunden oder Rechnungen einlesen
customers-nothing-matches = Kein Kunde passt zum Filter.
customers-with-balance = Mit offenen Posten
customers-oldest-due = Fällig ab
customers-export-what = Kunden
customers-find = Name, Nummer oder Ort
customers-find-example = Name, Nummer
customers-add = Kunden anlegen
customers-open-invoices-of = offene Rechnungen von { $name }
customers-overdue-invoices-of = überfällige Rechnungen von { $name }

customers-edit = Kunden bearbeiten
customers-add-save = Kunden anlegen
customers-said-saved = { $name } gespeichert
customers-business = Unternehmen
customers-consumer = Verbraucher
customers-as-in-policy = Wie im Mahnverfahren
customers-number-automatic = Wird automatisch vergeben
customers-contact-person = Ansprechpartner
customers-language-of-letters = Sprache der Briefe
customers-company-default = Vorgabe der Firma
customers-discount-hint = Zum Beispiel 10 Tage 2 % Skonto. Für kein Skonto geben Sie 0 ein.
customers-type = Kundenart
customers-type-hint = Was Verbrauchern berechnet werden darf, ist gesetzlich begrenzt.
customers-usual-policy = Gruppe oder Standard
customers-send-by = Mahnungen senden per

customers-payments-and-credits = Zahlungen und Gutschriften
customers-add-payment = Zahlung erfassen
customers-payment = Zahlung
customers-add-credit-note = Gutschrift erfassen
customers-credit-note = Gutschrift
customers-charge-words = Gebühr Rücklastschrift Zinsen Mahngebühr
customers-record-refund-asks = Erstattung erfassen…
customers-refund = Erstattung
customers-refund-words = zurückzahlen Rückzahlung Guthaben nicht zugeordnet
customers-reminder = Mahnung
customers-merge-asks = Mit anderem Kunden zusammenführen…
customers-merge-words = Dublette doppelt gleich
customers-erase-asks = Person löschen…
customers-erase-words = entfernen dsgvo gdpr Datenschutz
customers-show-credits = Zahlungen und Gutschriften anzeigen
customers-show-credits-short = Anzeigen
customers-add-menu = Erfassen

customers-what-they-owe = Offene Beträge
customers-open-invoices = offene Rechnungen
customers-overdue-invoices = überfällige Rechnungen
customers-payments-and-credits-link = Zahlungen und Gutschriften
customers-fees-and-interest-link = Gebühren und Zinsen
customers-owes-nothing = Derzeit ist nichts offen.
customers-letters-in = Briefe auf
customers-terms = Zahlungsziel

customers-no-invoices-why = Drücken Sie n, um eine zu erfassen, oder lesen Sie eine Datei ein.
customers-invoices-of-this = Rechnungen dieses Kunden

customers-activity = Vorgang
customers-no-activity = Noch keine Vorgänge
customers-no-activity-why = Hier erscheinen Rechnungen, Zahlungen, Briefe und E-Mails.

customers-pays-from = Zahlt von
customers-pays-from-account = { $name } zahlt von { $account }
customers-payer-on-invoice = aus Rechnung { $number }
customers-payer-learned = aus einer Zuordnung gelernt
customers-payer-forgotten = { $payer } entfernt
customers-forget = Entfernen
customers-forget-payer = { $payer } als Konto dieses Kunden entfernen
customers-add-asks = Hinzufügen…
customers-add-account = Konto hinzufügen, von dem der Kunde zahlt
customers-they-pay-from = Konto des Kunden
customers-they-pay-from-about = Zahlungen von diesem Konto werden diesem Kunden zugerechnet.
customers-iban = IBAN oder Kontonummer

customers-payment-number = Zahlung { $number }
customers-credit-note-number = Gutschrift { $number }
customers-cancelled-invoice = Stornierte Rechnung { $number }
customers-no-payments = Noch keine Zahlungen
customers-no-payments-why = Erfassen Sie eine mit Umschalt+P oder lesen Sie Ihre Zahlungen ein.
customers-payments-and-credit-notes = Zahlungen und Gutschriften
customers-deducted-by-bank = { $amount } von einer Bank einbehalten
customers-came-as = eingegangen als { $amount }
customers-refund-undone = Erstattung, rückgängig gemacht
customers-paid-back = Erstattet
customers-allocate-or-undo = Zuordnen oder rückgängig machen
customers-undo-refund-of = Erstattung von { $amount } rückgängig machen

customers-said-payment-added = Zahlung über { $amount } erfasst
customers-said-credit-note-added = Gutschrift über { $amount } erfasst
customers-add-payment-save = Zahlung erfassen
customers-add-credit-note-save = Gutschrift erfassen
customers-received-on = Eingegangen am
customers-apply-to = Verwenden für
customers-apply-oldest = Die ältesten offenen Rechnungen zuerst
customers-apply-later = Noch nicht zuordnen
customers-apply-hint = Ein Rest bleibt nicht zugeordnet. Um die Rechnungen selbst zu wählen, ordnen Sie jetzt noch nicht zu.

customers-allocate = { $credit } zuordnen
customers-said-allocated = { $credit } zugeordnet
customers-is-unallocated = { $amount } sind nicht zugeordnet.
customers-nothing-open = Nichts ist offen
customers-nothing-open-in = Dieser Kunde hat keine offene Rechnung in { $currency }.
customers-amount-for-invoice = Betrag für Rechnung { $number }
customers-as-much-as-possible = So viel wie möglich

customers-credit-about = { $day }, { $amount }, davon { $open } nicht zugeordnet
customers-not-allocated = Keiner Rechnung zugeordnet.
customers-undo-allocation-to = Zuordnung zu Rechnung { $number } rückgängig machen
customers-undo-allocation-of = Zuordnung von { $amount } zu Rechnung { $number } rückgängig machen
customers-undo-payment = Zahlung rückgängig machen
customers-undo-all = Alle Zuordnungen rückgängig machen
customers-undo-all-asks = Alle { $count } Zuordnungen rückgängig machen…
customers-payment-never-arrived = Zahlung kam nie an…
customers-payment-never-arrived-means = Was damit bezahlt war, ist wieder offen. Hat ein Brief die Zahlung schon berücksichtigt, bleiben beide Buchungen im Verlauf.
customers-said-unallocated-again = { $credit } ist wieder nicht zugeordnet
customers-said-undone = { $credit } rückgängig gemacht
customers-mistyped = Vertippt

customers-record-refund = Erstattung erfassen
customers-record-refund-save = Erstattung erfassen
customers-record-refund-about = Bei { $name } sind { $amounts } nicht zugeordnet. Eine Erstattung, die auf dem Bankauszug steht, nehmen Sie unter „Bank“ an.
customers-said-paid-back = { $amount } an { $name } erstattet
customers-said-all-paid-back = Alles nicht Zugeordnete an { $name } erstattet
customers-all-unallocated = Alles nicht Zugeordnete
customers-paid-back-on = Erstattet am
customers-paid-twice = Doppelt bezahlt
customers-undo-refund = Erstattung rückgängig machen
customers-undo-refund-about = { $amount } sind ab heute wieder nicht zugeordnet; beide Buchungen bleiben im Verlauf.
customers-refund-came-back = Kam zurück: Das Konto ist aufgelöst

customers-merge = Zusammenführen
customers-merge-title = { $name } mit einem anderen Kunden zusammenführen
customers-merge-about = Für Kunden, die doppelt angelegt sind. Alles von { $name } gehört dann zum anderen.
customers-said-merged = { $from } mit { $into } zusammengeführt
customers-who-remains = Wer bleibt
customers-moves = Geht über
customers-moves-nothing = Nur die Nummer und der Name
customers-taken-over = übernommen
customers-stays-not = bleibt, nicht { $other }

customers-erased = Gelöscht
customers-erased-about = Übrig bleibt { $name }.
customers-erase-title = { $name } löschen?
customers-erase-about = Für Personen, die ihr Recht auf Löschung geltend machen. Das lässt sich nicht rückgängig machen.
customers-erase-save = Endgültig löschen
customers-erase-goes = Wird aus dem Buch gelöscht
customers-erase-stays = Bleibt
customers-erase-outside = Von Owed nicht gelöscht
customers-erase-confirm = Geben Sie zur Bestätigung den Namen des Kunden ein: { $name }
customers-said-amount-unallocated-again = { $amount } sind wieder nicht zugeordnet
customers-merge-moves-credit-notes = { $count ->
    [one] { $count } Gutschrift
   *[other] { $count } Gutschriften
}
customers-merge-moves-refunds = { $count ->
    [one] { $count } Erstattung
   *[other] { $count } Erstattungen
}
customers-merge-moves-claims = { $count ->
    [one] { $count } Gebühr oder Zinsforderung
   *[other] { $count } Gebühren und Zinsforderungen
}
customers-merge-moves-agreements = { $count ->
    [one] { $count } Zusage, Ratenplan, Reklamation, Mahnsperre oder Abgabe
   *[other] { $count } Zusagen, Ratenpläne, Reklamationen, Mahnsperren und Abgaben
}
customers-merge-moves-calls = { $count ->
    [one] { $count } Anruf
   *[other] { $count } Anrufe
}
customers-merge-moves-payers = { $count ->
    [one] { $count } bekannter Zahler
   *[other] { $count } bekannte Zahler
}
customers-merge-finds = { $from } und Nummer { $number } führen auch in künftigen Listen und Zahlungen zu { $into }. Bereits geschriebene Briefe bleiben, wie sie sind.
customers-merge-policy = Was { $from } schuldet, wird nach dem Mahnverfahren „{ $after }“ gemahnt, nicht mehr nach „{ $before }“.
customers-merge-hold = { $held } hat eine Mahnsperre: Ab jetzt wird auch zu offenen Posten von { $other } nichts mehr versendet.
customers-merge-plans = Beide zahlen in Raten: Jeder Plan läuft für seine eigenen Rechnungen weiter.
customers-merge-ledger = Buchungen für DATEV gehen ab jetzt auf Konto { $into }; was auf { $from } steht, muss Ihre Steuerberatung dorthin umbuchen.
customers-merge-language = Sprache
customers-merge-terms = Zahlungsziel
customers-merge-kind = Kundenart
customers-merge-channel = Mahnungen per
customers-erase-goes-details = Name, Nummer, Anschrift, Ansprechpartner, E-Mail, Telefon, USt-IdNr., Notizen sowie die Konten und Namen, von denen gezahlt wird
customers-erase-goes-texts = die Texte von Briefen und E-Mails, ihre Anhänge und die Originaldateien von Rechnungen
customers-erase-goes-remarks = Bemerkungen zu Anrufen, Zusagen, Ratenplänen, Reklamationen, Mahnsperren, Abgaben und Ausbuchungen
customers-erase-goes-entries = Namen, Konten und Texte in Bankumsätzen, im Protokoll und in dem, was im überwachten Ordner wartet
customers-erase-goes-undo = die Schritte zum Rückgängigmachen: Nichts, was in diesem Buch bisher geschehen ist, lässt sich dann noch rückgängig machen
customers-erase-stays-figures = Nummern, Daten und Beträge von Rechnungen, Zahlungen, Gutschriften, Gebühren und Zinsen
customers-erase-stays-written = dass Briefe und E-Mails geschrieben wurden, und wann
customers-erase-unfinished = Ein anderes Programm liest das Buch, daher sind die alten Daten noch in der Datei. Schließen Sie es dort und öffnen Sie das Buch erneut: Dann werden sie entfernt.
customers-erase-duty-unknown = In den meisten Ländern sind Rechnungen und die Briefe dazu sechs bis zehn Jahre aufzubewahren, und das Recht auf Löschung endet dort (Art. 17 Abs. 3 Buchst. b DSGVO). Bewahren Sie die Originale so lange wie nötig anderswo auf.
customers-erase-duty = Rechnungen sind bis { $until } aufzubewahren ({ $law }), und das Recht auf Löschung endet dort (Art. 17 Abs. 3 Buchst. b DSGVO). Warten Sie bis dahin oder bewahren Sie die Originale anderswo auf.
customers-erase-outside-folders = Briefe, Kontoauszüge, Akten und Listen, die in Ordner geschrieben wurden
customers-erase-outside-emails = gesendete E-Mails, auf dem Mailserver und bei ihren Empfängern
customers-erase-outside-postings = Buchungen, die an Ihre Steuerberatung gingen
customers-erase-outside-read = Listen, Rechnungen und Bankdateien, die eingelesen wurden
customers-erase-outside-watched = der überwachte Ordner { $folder }
customers-erase-outside-opened = geöffnete Briefe und Dateien in { $folder }
customers-erase-outside-copies = Sicherungen und andere Kopien des Buchs
customers-erase-outside-copies-such = Sicherungen und andere Kopien des Buchs, etwa { $copies }
customers-warning-no-email = Keine E-Mail-Adresse. Mahnungen werden gedruckt.
customers-warning-no-address = Keine Post- und keine E-Mail-Adresse. Mahnungen können nicht versendet werden.
customers-warning-no-postal-address = Keine Postanschrift. Briefe können nicht versendet werden.
customers-named = Kunde { $name }
contacts-words = Ansprechpartner Kontakt Adressbuch
contacts-more = Mehr zu den Ansprechpartnern
contacts-role-none = Nicht bekannt
contacts-role-own = Andere …
contacts-role-own-word = Welche Funktion
contacts-language = Sprache
contacts-removed = { $name } entfernt
contacts-works-said = { $email } wird wieder angeschrieben
customers-in-charge-hint = Unterschreibt die Briefe.
customers-next-words = Wiedervorlage erinnern nachfassen
customers-next-what = Wozu
customers-next-said = Nächster Schritt gespeichert
customers-next-said-done = Nächster Schritt erledigt
customers-next-on-day = Wiedervorlage am { $day }
agreements-dispute-deadline = Zu klären bis
agreements-dispute-no-deadline = Kein Tag
agreements-said-dispute-deadline = { $dispute }; zu klären bis { $day }
contacts-title = Ansprechpartner
contacts-add = Ansprechpartner hinzufügen
contacts-edit = Ansprechpartner bearbeiten
contacts-remove = Entfernen
contacts-none = Noch niemand. Briefe gehen an die Firma.
contacts-role = Funktion
contacts-role-accounts-payable = Kreditorenbuchhaltung
contacts-role-buyer = Einkauf
contacts-role-management = Geschäftsleitung
contacts-role-lawyer = Rechtsanwalt
contacts-salutation = Anrede
contacts-salutation-none = Nicht bekannt
contacts-salutation-mr = Herr
contacts-salutation-ms = Frau
contacts-language-customer = Wie der Kunde
contacts-reminders = Mahnungen
contacts-reminders-to = Wird angeschrieben
contacts-reminders-copy = Bekommt eine Kopie
contacts-reminders-none = Nicht für Mahnungen
contacts-levels = Stufen
contacts-from-level = Ab Stufe
contacts-up-to-level = Bis Stufe
contacts-levels-from = ab Stufe { $level }
contacts-levels-up-to = bis Stufe { $level }
contacts-levels-between = Stufen { $from } bis { $up_to }
contacts-levels-hint = Ohne Grenzen wird die Person auf jeder Stufe angeschrieben.
contacts-came-back = E-Mail kam am { $day } zurück: { $said }
contacts-works = Sie funktioniert wieder
contacts-read = vCards einlesen…
contacts-write = Als vCards speichern…
contacts-read-done = { $added ->
    [one] Ein Ansprechpartner hinzugefügt
   *[other] { $added } Ansprechpartner hinzugefügt
}
customers-sole-trader = Einzelunternehmer
customers-public-body = Öffentliche Hand
customers-parent = Gehört zu
customers-parent-none = Niemandem
customers-branches = Niederlassungen
customers-sector = Branche
customers-credit-limit = Kreditlimit
customers-in-charge = Betreut von
customers-in-charge-all = Alle
customers-next-step = Nächster Schritt
customers-next-on = Wiedervorlage am
customers-next-look = noch einmal ansehen
customers-next-done = Erledigt

## Invoices

invoices-nothing-matches = Keine Rechnung passt zu diesen Filtern.
invoices-none-yet-why = Lesen Sie die Rechnungen aus Ihrer Buchhaltung ein, oder erfassen Sie eine von Hand.
invoices-small-short = Kleinbeträge…
invoices-small-words = Restbeträge Differenzen Cent
invoices-export-postings = Buchungssätze für die Buchhaltung exportieren…
invoices-postings-asks = Buchungssätze für die Buchhaltung…
invoices-export-what = Rechnungen
invoices-find = Nummer, Kunde oder Referenz
invoices-find-example = Nummer, Kunde, Referenz
invoices-clear-all = Alle aufheben
invoices-written-off = Ausgebucht
invoices-late-discount = Skonto zu spät
invoices-chip-customer = Kunde: { $name }
invoices-chip-currency = Währung: { $currency }
invoices-chip-as-of = Stand { $day }
invoices-chip-not-overdue = Nicht überfällig
invoices-chip-overdue-to = { $from } bis { $to } Tage überfällig
invoices-chip-overdue-or-more = Mindestens { $from ->
    [one] { $from } Tag
   *[other] { $from } Tage
} überfällig
invoices-chip-overdue-at-most = Höchstens { $to ->
    [one] { $to } Tag
   *[other] { $to } Tage
} überfällig
invoices-chip-old = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} alt
invoices-chip-old-to = { $from } bis { $to } Tage alt
invoices-chip-old-or-more = Mindestens { $from ->
    [one] { $from } Tag
   *[other] { $from } Tage
} alt
invoices-chip-old-at-most = Höchstens { $to ->
    [one] { $to } Tag
   *[other] { $to } Tage
} alt

invoices-issued = Ausgestellt
invoices-row = Rechnung { $number }
invoices-selected = Ausgewählte Rechnungen
invoices-selected-rows = Ausgewählte Zeilen
invoices-remind-selected = Ausgewählten Kunden Mahnungen schreiben

invoices-invoice-number = Rechnung { $number }
invoices-until = { $amount } bis { $day }
invoices-original-file = Originaldatei
invoices-put-off-asks = Fälligkeit verschieben…
invoices-put-off-short = Verschieben…
invoices-put-off-words = später bis stunden Aufschub
invoices-discount-asks = Skonto gewähren…
invoices-discount-short = Skonto…
invoices-cancel-asks = Wurde storniert…
invoices-cancel-words = Storno ungültig

invoices-settlement = Vom Rechnungsbetrag zum offenen Betrag, in { $currency }
invoices-do = Aktion
invoices-no-payments = Noch keine Zahlungen oder Gutschriften.
invoices-on-account = Nicht zugeordnete Zahlungen, die Sie hier verwenden können
invoices-credit-of = { $credit } vom { $day }
invoices-said-allocated = { $credit } der Rechnung { $number } zugeordnet
invoices-undo-allocation-about = { $allocation }, { $amount } { $currency }. Dieser Betrag ist dann wieder offen; beide Buchungen bleiben im Verlauf.

invoices-add-save = Rechnung erfassen
invoices-said-saved = Rechnung { $number } gespeichert
invoices-number = Rechnungsnummer
invoices-by-terms = Nach den Konditionen des Kunden
invoices-total = Gesamtbetrag (inkl. USt)
invoices-discount-hint = 10 Tage 2 %, oder in zwei Stufen: 7 Tage 3 %, 14 Tage 2 %. Für kein Skonto geben Sie 0 ein.
invoices-disputed-hint = Bleibt mit einem Vermerk in den Fälligkeiten; gemahnt wird sie nicht.

invoices-cancel-title = Rechnung { $number } stornieren
invoices-cancel-about = Für eine Rechnung, die in Ihrem Rechnungsprogramm storniert wurde: Davon wird nichts mehr geschuldet, und nichts geht verloren. Bereits Gezahltes ist ab diesem Tag nicht zugeordnet.
invoices-cancel-save = Rechnung stornieren
invoices-cancel-example = Falsche Adresse, neu ausgestellt
invoices-said-cancelled = Rechnung { $number } storniert

invoices-put-off-title = Fälligkeit der Rechnung { $number } verschieben
invoices-put-off-about = Fällig am { $day }. Bis zum neuen Tag wird nicht gemahnt; für Tage vor der Verschiebung gilt die alte Fälligkeit.
invoices-put-off-save = Verschieben
invoices-new-due-date = Neue Fälligkeit
invoices-agreed-on = Vereinbart am
invoices-put-off-example = Ware kam verspätet an
invoices-said-put-off = Rechnung { $number } ist am { $day } fällig

invoices-discount-title = Skonto auf Rechnung { $number } gewähren
invoices-write-off-title = Rechnung { $number } ausbuchen
invoices-write-off-title-several = { $count ->
    [one] { $count } Rechnung
   *[other] { $count } Rechnungen
} ausbuchen
invoices-reduce-about = { $customer }, offen { $amount }
invoices-write-off-about = Jede wird ganz ausgebucht und lässt sich einzeln rückgängig machen.
invoices-discount-save = Skonto gewähren
invoices-said-discounted = Skonto auf Rechnung { $number } gewährt
invoices-said-written-off = Rechnung { $number } ausgebucht
invoices-choice = { $number }, fällig { $day }, { $amount }
invoices-choice-all = Alle { $count }
invoices-amount-in = Betrag ({ $currency })
invoices-discount-example = Innerhalb von 10 Tagen bezahlt
invoices-write-off-example = Insolvent

invoices-small-title = Kleinbeträge ausbuchen
invoices-small-save = { $count ->
    [one] { $count } Kleinbetrag
   *[other] { $count } Kleinbeträge
} ausbuchen
invoices-said-small-written-off = { $count ->
    [one] { $count } Kleinbetrag
   *[other] { $count } Kleinbeträge
} ausgebucht
invoices-small-no-limit = Noch gilt kein offener Betrag als Kleinbetrag. { $link }, bis zu der sich ein Brief nicht lohnt.
invoices-small-set-limit = Legen Sie in den Einstellungen eine Grenze fest
invoices-small-none = Bei keiner überfälligen, teilweise bezahlten Rechnung ist so wenig offen.
invoices-small-about = Überfällig und teilweise bezahlt, bis zu { $limits } offen; weder bestritten noch zugesagt noch in Raten gezahlt.
invoices-of = Von
invoices-all-of-them = Alle zusammen

invoices-postings-title = Buchungssätze für die Buchhaltung
invoices-postings-about = Rechnungen, Zahlungen, Gutschriften und Ausbuchungen als doppelte Buchungssätze.
invoices-postings-save = Exportieren…
invoices-postings-file = Buchungssätze exportieren
invoices-said-postings = { $count ->
    [one] { $count } Buchungssatz
   *[other] { $count } Buchungssätze
} gespeichert unter { $path }.
invoices-with-invoices = Mit Rechnungen und Gutschriften
invoices-with-invoices-hint = Weglassen, wenn Ihr Rechnungsprogramm sie schon bucht.
invoices-adviser = Beraternummer
invoices-client = Mandantennummer
invoices-chart = Kontenrahmen
invoices-year-starts = Beginn des Wirtschaftsjahrs
invoices-year-starts-hint = Monat und Tag: 07-01
invoices-sales = Erlöskonto
invoices-sales-hint = Leer lassen für das Standardkonto mit 19 %
invoices-digits = Sachkontenlänge
invoices-digits-as-sales = Wie das Erlöskonto
invoices-adviser-hint = Ihrer Steuerberatung
invoices-client-hint = Ihrer Firma bei der Steuerberatung
invoices-other-currency = Andere Währung
invoices-for-one-euro = Je Euro
invoices-always = Immer
invoices-said-undone = Rückgängig gemacht: { $allocation }
invoices-said-state-open = offen
invoices-said-state-overdue = überfällig
invoices-said-state-settled = bezahlt
invoices-said-state-written-off = ausgebucht
invoices-said-state-cancelled = storniert
invoices-said-state-disputed = { $state }, bestritten
invoices-small-balance-reason = Kleinbetrag
invoices-discount-in-time = rechtzeitig bezahlt, bis { $until }
invoices-paid-some-day = Die eingelesene Liste sagt nicht, wann gezahlt wurde.
invoices-not-paid-after-all = laut einer späteren Liste nicht bezahlt
invoices-not-paid-claim = Zahlung rückgängig gemacht: { $why }

## Aging

aging-export-what = Fälligkeiten
aging-last-month = Fälligkeiten zum Ende des Vormonats
aging-today = Fälligkeiten heute
aging-age-by = Alter nach
aging-group-by = Gruppieren nach
aging-bands = Altersklassen (Tage)
aging-bands-wrong = Nur ganze Tage, z. B. 30, 60, 90
aging-basis-due = Fälligkeit
aging-by-customer = Fälligkeiten je Kunde
aging-by-invoice = Fälligkeiten je Rechnung
aging-total-in = Summe { $currency }
aging-age = Alter
aging-band-over = Über { $days }
aging-disputed = bestritten
aging-disputed-count = { $count } bestritten
aging-open-of = alle offenen Rechnungen von { $customer }
aging-open-all = alle offenen Rechnungen
aging-unallocated-of = nicht zugeordnet, { $customer }
aging-unallocated-all = Kunden nach nicht zugeordneten Beträgen
aging-band-all = { $band }, alle Kunden
aging-filtered-why = Kein Kunde mit offenen Rechnungen passt zum Filter.
aging-no-invoices-why = Lesen Sie die offenen Rechnungen aus Ihrer Buchhaltung ein, oder erfassen Sie eine auf der Seite eines Kunden.
aging-nothing-title = Keine offenen Posten
aging-nothing-why = Zum { $day } ist keine Rechnung offen.
aging-band-not-due = Nicht fällig
aging-band-range = { $from }–{ $to } Tage
aging-band-over-days = Über { $days } Tage
aging-heading-due = Fälligkeiten zum { $day }, nach Tagen überfällig
aging-heading-issue = Fälligkeiten zum { $day }, nach Tagen seit Rechnungsdatum

## Claims, interest and fees

claims-fee = Mahngebühr
claims-compensation = Verzugspauschale
claims-state-not-sent = Noch nicht versendet
claims-state-part-open = Teilweise offen
claims-state-waived = Erlassen
claims-on-invoice = { $claim } zu { $invoice }
claims-settle = Verrechnen oder erlassen
claims-pay = Verrechnen
claims-pay-asks = Verrechnen…
claims-waive = Erlassen
claims-waive-asks = Erlassen…
claims-pay-title = { $kind ->
    [fee] Mahngebühr verrechnen
    [interest] Zinsen verrechnen
    [compensation] Verzugspauschale verrechnen
   *[charge] Nebenforderung verrechnen
}
claims-waive-title = { $kind ->
    [fee] Mahngebühr erlassen
    [interest] Zinsen erlassen
    [compensation] Verzugspauschale erlassen
   *[charge] Nebenforderung erlassen
}
claims-waived = { $kind ->
    [fee] Mahngebühr erlassen
    [interest] Zinsen erlassen
    [compensation] Verzugspauschale erlassen
   *[charge] Nebenforderung erlassen
}
claims-paid = Mit nicht zugeordnetem Guthaben verrechnet
claims-pay-about = { $amount } sind offen. Verrechnet wird mit nicht zugeordnetem Guthaben, mit dem ältesten zuerst.
claims-waive-about = { $amount } sind offen.
claims-reason-example = Kulanz: nach dem Anruf sofort bezahlt
claims-amount-in = Betrag ({ $currency })
claims-none-title = Keine Gebühren oder Zinsen
claims-none-why = Mahnungen erheben sie zusätzlich zu den Rechnungen, wenn das Mahnverfahren es vorsieht.
claims-about = { $amount }, davon { $open } offen
claims-nothing-settled = Noch nichts bezahlt oder erlassen.
claims-settled-with = Bezahlt mit { $credit }
claims-settled-with-payment = Bezahlt mit einer Zahlung
claims-settled-undone = { $settled }, rückgängig gemacht
claims-undone = Rückgängig gemacht; beide Einträge bleiben im Verlauf
claims-why-undone = Warum es rückgängig gemacht wird
claims-take-back = { $amount } zurücknehmen
claims-charge-save = Nebenforderung erfassen
claims-charged = Nebenforderung über { $amount } erfasst
claims-kind-charge = Eine Nebenforderung, z. B. nach einer Rücklastschrift
claims-kind-fee = Eine Mahngebühr
claims-note-example = Rücklastschrift vom 3. März
claims-fixed-compensation = Verzugspauschale
claims-plan-interest = Zinsen von { $percent } % pro Jahr, Ratenplan vom { $agreed }
claims-correction = Eine Zahlung, die vor dem Brief einging, wurde erst später bekannt.

## Agreements: promises, plans, disputes, holds

agreements-title = Status und Vereinbarungen
agreements-none = Derzeit ist nichts vereinbart.
agreements-before = Früher ({ $count })
agreements-for-customer = für den Kunden
agreements-owner = Zuständig: { $owner }
agreements-no-owner = Noch niemand zuständig.
agreements-instalments = { $count ->
    [one] { $count } Rate
   *[other] { $count } Raten
}
agreements-resolve-asks = Reklamation abschließen…
agreements-reassign-asks = Neu zuweisen…
agreements-assign-asks = Zuständigen benennen…
agreements-nothing-open = Nichts ist offen.
agreements-subject-invoice = Rechnung { $number }
agreements-invoice-choice = { $number }, fällig am { $due }, { $open }
agreements-promised = Zugesagt
agreements-promise-kept = Zusage eingehalten
agreements-promise-cancelled = Zusage zurückgenommen
agreements-dispute-resolved = Reklamation abgeschlossen
agreements-on-hold = Mahnsperre
agreements-hold-scheduled = Mahnsperre geplant
agreements-hold-ended = Mahnsperre beendet
agreements-hold-cancelled = Mahnsperre aufgehoben
agreements-plan-on-track = Ratenplan eingehalten
agreements-plan-completed = Ratenplan erfüllt
agreements-plan-cancelled = Ratenplan aufgehoben
agreements-handed-over = Abgegeben
agreements-handover-returned = Zurückgegeben
agreements-end = Beenden
agreements-marked-returned = Als zurückgegeben vermerkt
agreements-cancel-promise = Zusage zurücknehmen
agreements-cancel-hold = Mahnsperre aufheben
agreements-plan-ended = Ratenplan aufgehoben
agreements-next = Nächster Schritt
agreements-next-nothing = Nichts zu tun
agreements-next-handed-over = Abgegeben: nichts zu tun
agreements-next-handed-over-why = { $text }. Es wird nicht gemahnt.
agreements-next-wait = Warten
agreements-next-wait-why = Mahnsperre: { $text }.
agreements-next-call-promise = Anrufen: Zusage nicht eingehalten
agreements-next-call-instalment = Anrufen: Rate ausgeblieben
agreements-next-call-back = Wie vereinbart zurückrufen
agreements-next-assign = Zuständigen für die Reklamation benennen
agreements-next-wait-payment = Auf die zugesagte Zahlung warten
agreements-next-remind-why = { $amount } überfällig.
agreements-next-wait-instalment = Auf die nächste Rate warten
agreements-next-allocate = Zahlung oder Gutschrift zuordnen
agreements-next-allocate-why = { $amount } sind noch keiner Rechnung zugeordnet.
agreements-next-nothing-yet = Noch nichts zu tun
agreements-next-nothing-yet-why = { $amount } offen, nichts überfällig.
agreements-promise-asks = Zahlungszusage…
agreements-promise-short = Zusage
agreements-call-asks = Anruf festhalten…
agreements-call-short = Anruf
agreements-call-search = telefon telefonat
agreements-dispute-asks = Reklamation…
agreements-hold-asks = Mahnsperre…
agreements-plan-asks = Ratenplan…
agreements-plan-search = raten ratenzahlung
agreements-handover-asks = Ans Inkasso abgeben…
agreements-handover-search = inkassobüro anwalt inkasso
agreements-call-title = Anruf: { $customer }
agreements-call-save = Anruf festhalten
agreements-call-logged = Anruf festgehalten
agreements-call-back-on = Rückruf am
agreements-spoken-with = Gesprochen mit
agreements-outcome-promised = Zahlung zugesagt
agreements-outcome-disputes = Reklamiert eine Rechnung
agreements-outcome-again = Rückruf vereinbart
agreements-outcome-other = Etwas anderes
agreements-dispute-title = Reklamation: { $subject }
agreements-dispute-save = Reklamation anlegen
agreements-dispute-opened = Reklamation angelegt
agreements-dispute-example = 2 von 10 Stühlen kamen beschädigt an
agreements-disputed-amount = Bestrittener Betrag
agreements-all-of-it = Alles
agreements-dispute-rest = Der Rest wird weiter gemahnt.
agreements-owner-name = Zuständig
agreements-nobody-yet = Noch niemand
agreements-resolve = Reklamation abschließen
agreements-assign-title = Zuständig für die Reklamation
agreements-dispute-assigned = Reklamation { $owner } zugewiesen
agreements-dispute-unassigned = Niemand mehr für die Reklamation zuständig
agreements-how-it-ended = Wie es ausging
agreements-ended-example = Anerkannt; Gutschrift 2041 ausgestellt
agreements-nobody = Niemand
agreements-handover-title = Abgeben: { $subject }
agreements-handover-save = Abgeben
agreements-invoice-handed-over = Rechnung { $number } abgegeben
agreements-customer-handed-over = { $customer } abgegeben
agreements-handover-to = An
agreements-to-agency = Ein Inkassobüro
agreements-to-lawyer = Ein Anwalt
agreements-firm = Büro oder Kanzlei
agreements-firm-example = Name des Büros oder der Kanzlei
agreements-file-number = Dortiges Aktenzeichen
agreements-hold-title = Mahnsperre: { $subject }
agreements-hold-save = Mahnsperre setzen
agreements-invoice-on-hold = Rechnung { $number } hat eine Mahnsperre
agreements-customer-on-hold = { $customer } hat eine Mahnsperre
agreements-last-day = Letzter Tag
agreements-until-cancelled = Bis auf Widerruf
agreements-hold-hint = Leer lassen, wenn die Sperre gelten soll, bis Sie sie aufheben.
agreements-hold-example = Ein neuer Vertrag wird verhandelt
agreements-plan-title = Ratenplan: { $subject }
agreements-plan-save = Ratenplan erstellen
agreements-plan-created = Ratenplan erstellt
agreements-plan-instalments = Raten
agreements-plan-frequency = Rhythmus
agreements-monthly = Jeden Monat
agreements-fortnightly = Alle zwei Wochen
agreements-weekly = Jede Woche
agreements-first-payment = Erste Zahlung
agreements-in-a-month = In einem Monat
agreements-in-two-weeks = In zwei Wochen
agreements-in-a-week = In einer Woche
agreements-interest = Zinsen (% pro Jahr)
agreements-interest-none = Keine
agreements-plan-invoices = Rechnungen im Ratenplan
agreements-not-due-yet = noch nicht fällig
agreements-schedule-caption = Raten in { $currency }
agreements-schedule-number = Nr.
agreements-instalment-missed = Ausgeblieben
agreements-instalment-to-come = Ausstehend
agreements-promise-title = Zahlungszusage: { $subject }
agreements-promise-save = Zusage speichern
agreements-promise-saved = Zusage, bis { $until } zu zahlen, gespeichert
agreements-promise-example = Wer es zugesagt hat, und wie
agreements-paid-by = Zahlung bis
agreements-promise-hint = Bis zu diesem Tag (einschließlich) wird nicht gemahnt.
agreements-all-overdue = Alles, was überfällig ist
agreements-agency = ein Inkassobüro
agreements-lawyer = einen Anwalt
agreements-said-outcome-promised = Zahlung zugesagt
agreements-said-outcome-disputes = bestreitet die Forderung
agreements-said-outcome-no-answer = nicht erreicht
agreements-said-outcome-again = bittet um Rückruf
agreements-said-outcome-wrong-person = falsche Person
agreements-said-outcome-other = gesprochen
agreements-said-call = { $day }: { $outcome }
agreements-said-call-again = { $day }: { $outcome }, nächster Anruf am { $again }
agreements-said-dispute = { $amount } seit { $day }
agreements-said-dispute-all = In voller Höhe seit { $day }
agreements-said-dispute-resolved = { $dispute }; abgeschlossen am { $day }
agreements-said-promise-kept = { $amount } bis { $until }: eingehalten
agreements-said-promise-broken = { $amount } bis { $until }: nicht eingehalten, nichts eingegangen
agreements-said-promise-broken-in-part = { $amount } bis { $until }: nicht eingehalten, { $received } eingegangen
agreements-said-promise-cancelled = { $amount } bis { $until }: zurückgenommen am { $day }
agreements-said-promise-open = { $amount } bis { $until }
agreements-said-promise-open-in-part = { $amount } bis { $until }, bisher { $received } eingegangen
agreements-said-plan = { $paid } von { $total } gezahlt
agreements-said-plan-next = { $paid } von { $total } gezahlt, nächste Rate am { $day }
agreements-said-plan-missed = { $paid } von { $total } gezahlt, { $missed } ausgeblieben seit { $day }
agreements-said-plan-cancelled = { $paid } von { $total } gezahlt, aufgehoben am { $day }
agreements-said-hold = { $from } bis { $until }
agreements-said-hold-open = Ab { $from }, bis auf Weiteres
agreements-said-hold-cancelled = { $hold }, aufgehoben am { $day }
agreements-said-handover = An { $whom } am { $day }
agreements-said-handover-back = An { $whom } am { $day }, zurück am { $returned }

## Calls

calls-about = { $count ->
    [one] { $count } Kunde
   *[other] { $count } Kunden
} anzurufen, die dringendsten zuerst
calls-export-what = Anrufe
calls-find = Name des Kunden
calls-table = Anzurufende Kunden
calls-filtered-why = In der Anrufliste gibt es niemanden mit diesem Namen.
calls-none-title = Keine Anrufe zu führen
calls-none-why = Niemand ist überfällig, oder alle wurden heute angerufen, haben eine Zahlung zugesagt, zahlen in Raten oder haben eine Mahnsperre.
calls-to = Anruf bei { $name }
calls-no-phone = Noch keine Telefonnummer
calls-ask-for = Fragen Sie nach { $contact }.
calls-script = Gesprächsleitfaden
calls-last-contact = Letzter Kontakt
calls-promised = Zahlung zugesagt…
calls-promised-short = Zugesagt…
calls-disputes = Reklamiert eine Rechnung…
calls-disputes-short = Bestritten…
calls-no-answer-noted = { $name }: nicht erreicht
calls-again = Rückruf vereinbaren…
calls-again-short = Rückruf am…
calls-wrong-person-noted = { $name }: falsche Person
calls-other = Etwas anderes…
calls-occasion-again = Rückruf
calls-occasion-not-now = Nicht heute
calls-why-promise = { $amount } bis { $until } zugesagt; nicht eingegangen.
calls-why-again = Rückruf am { $day }.
calls-why-again-because = Rückruf am { $day } ({ $note }).
calls-why-instalment = Ratenplan: { $amount } ausgeblieben seit { $day }.
calls-why-level = Mahnstufe { $level } versendet am { $day }.
calls-why-not-reminded = Noch keine Mahnung versendet.
calls-contact-call = Anruf: { $outcome }
calls-contact-written = Brief oder E-Mail
calls-script-invoices = { $count } Rechnungen, die älteste { $number }
calls-script-hello = Guten Tag
calls-script-hello-company = Guten Tag, hier ist { $company }
calls-script-hello-signer = Guten Tag, mein Name ist { $signer }
calls-script-hello-both = Guten Tag, hier ist { $signer } von { $company }
calls-script-greet = { $hello }. Kann ich bitte mit der Person sprechen, die bei Ihnen die Zahlungen bearbeitet?
calls-script-greet-contact = { $hello }. Spreche ich mit { $contact }?
calls-script-promise = Am { $made } haben Sie uns { $amount } bis zum { $until } zugesagt. Der Betrag ist nicht bei uns eingegangen.
calls-script-promise-in-part = Am { $made } haben Sie uns { $amount } bis zum { $until } zugesagt. Davon sind { $missing } nicht bei uns eingegangen.
calls-script-instalment = Wir haben Ratenzahlung vereinbart. { $amount }, fällig am { $day }, sind nicht bei uns eingegangen.
calls-script-again = Sie hatten um Rückruf gebeten. Es geht um { $owed }: { $invoices }, fällig am { $due }.
calls-script-first = Ich rufe wegen { $owed } an: { $invoices }, fällig am { $due }. Ich möchte sichergehen, dass alles bei Ihnen angekommen ist und nichts zu beanstanden ist.
calls-script-reminded = Wir haben Ihnen am { $sent } wegen { $owed } geschrieben: { $invoices }. Wir haben um Zahlung bis zum { $deadline } gebeten und sie noch nicht erhalten.
calls-script-ask-agreed = Woran liegt es? Wann werden Sie zahlen? Würden Ihnen andere Termine besser passen?
calls-script-ask-last = Sind Sie mit etwas nicht einverstanden? Können Sie heute zahlen, oder würden Raten helfen?
calls-script-ask-agency = Sind Sie mit etwas nicht einverstanden? Können Sie heute zahlen, oder würden Raten helfen? Wie angekündigt, übergeben wir die Forderung sonst einem Inkassobüro.
calls-script-ask-lawyer = Sind Sie mit etwas nicht einverstanden? Können Sie heute zahlen, oder würden Raten helfen? Wie angekündigt, übergeben wir die Forderung sonst unserem Anwalt.
calls-script-ask-reminded = Sind Sie mit etwas nicht einverstanden? Wann werden Sie zahlen?
calls-script-ask-first = Brauchen Sie noch etwas von uns? Wann werden Sie zahlen?
calls-script-close = Vielen Dank. Ich wiederhole noch einmal Betrag und Termin, damit wir beide dasselbe notiert haben.

## Bank and matching

bank-view-match = Zuzuordnen
bank-matched-state = Zugeordnet
bank-set-aside-state = Aussortiert
bank-view-all = Alle Umsätze
bank-view-statements = Bankauszüge
bank-import-asks = Bankauszug einlesen…
bank-find = Verwendungszweck, Referenz oder Name
bank-find-placeholder = Verwendungszweck, Referenz, Name
bank-export-statements = Bankauszüge
bank-export-transactions = Bankumsätze
bank-about = { $waiting } offen, { $certain } sicher
bank-about-credits = { $waiting } offen, { $certain } sicher, { $credits ->
    [one] { $credits } Gutschrift
   *[other] { $credits } Gutschriften
} zu verrechnen
bank-to-match = Bankumsätze und Gutschriften, die zuzuordnen sind
bank-payer-or-credit = Zahler oder Gutschrift
bank-best-match = Beste Zuordnung
bank-confidence = Sicherheit
bank-certain = Sicher
bank-possible = Möglich
bank-no-match = Kein Treffer
bank-all-matched-title = Alles ist zugeordnet
bank-all-matched-why = Jeder Bankumsatz ist zugeordnet oder aussortiert. Lesen Sie einen Bankauszug ein, um fortzufahren.
bank-matching = Zuordnung
bank-this-line = Diese Zeile
bank-accept-certain = Alle sicheren Zuordnungen annehmen
bank-accept-certain-short = Alle sicheren annehmen
bank-accept-candidate = Vorschlag { $place } annehmen
bank-accept = { $place } annehmen
bank-accept-asks = { $place } annehmen…
bank-accepted = { $count ->
    [one] { $count } Zuordnung
   *[other] { $count } Zuordnungen
} angenommen
bank-matched = Zugeordnet: { $what }
bank-park-asks = Einem Kunden zuweisen…
bank-park-short = Zuweisen…
bank-park-title = Einem Kunden zuweisen
bank-park-about = Die Zahlung bleibt nicht zugeordnet, und Owed merkt sich diesen Zahler.
bank-park-save = Dem Kunden zuweisen
bank-parked = { $amount } zugewiesen, nicht zugeordnet
bank-aside-asks = Nicht von einem Kunden…
bank-aside-short = Aussortieren…
bank-aside-title = Nicht von einem Kunden
bank-aside-save = Aussortieren
bank-aside-example = Übertrag zwischen unseren Konten
bank-put-aside = { $amount } aussortiert
bank-settles-title = Was { $amount } begleicht
bank-settles-about = { $what } lautet auf eine andere Währung, und { $open } sind offen. Geben Sie an, wie viel davon diese Zahlung begleicht; beide Beträge werden festgehalten.
bank-settles = Sie begleicht ({ $currency })
bank-credit-of = Gutschrift vom { $day }
bank-transaction-of = Bankumsatz vom { $day }
bank-amount-on = { $amount } am { $day }
bank-reference = Referenz { $reference }
bank-from = Von { $account }
bank-suggested = Vorgeschlagene Zuordnungen
bank-no-match-credit = Kein Treffer. Die Gutschrift bleibt nicht zugeordnet, bis sie mit einer Rechnung verrechnet wird.
bank-no-match-entry = Kein Treffer. Weisen Sie den Umsatz einem Kunden zu, oder sortieren Sie ihn aus, wenn er keine Kundenzahlung ist.
bank-share-of = { $amount } von { $open }
bank-share-discount = { $share }, Skonto { $discount }
bank-share-claims = Zinsen, Gebühren und Kosten: { $amount }
bank-unknown-payer = Unbekannter Zahler
bank-credit-note = Gutschrift { $number }, { $customer }
bank-pays-claims = Zinsen, Gebühren und Kosten von { $customer }
bank-pays-unallocated = Nicht zugeordnet, für { $customer }
bank-pays-with-claims = { $items } mit Zinsen, Gebühren und Kosten
bank-pays-returned = Zurückgegeben: { $items }
bank-pays-refund = Erstattet an { $customer }
bank-known-items = Im Buch: { $items }
bank-known-unallocated = Im Buch: nicht zugeordnet, { $customer }
bank-known-refund = Im Buch: erstattet an { $customer }
bank-rest-left = { $amount } bleiben übrig
bank-rest-open = { $amount } bleiben offen
bank-rest-missing = { $amount } werden als Bankgebühr gebucht
bank-rest-on-account = { $amount } bleiben nicht zugeordnet
bank-rest-returned = { $amount } sind die Gebühr der Bank
bank-transactions = Bankumsätze
bank-booked = Gebucht
bank-undo-of = Rückgängig: { $amount } von { $who }
bank-undone = { $amount } warten wieder auf eine Zuordnung
bank-none-matched-title = Noch nichts zugeordnet
bank-none-matched-why = Hier stehen die Zahlungen, die Sie zugeordnet haben. Jede Zuordnung lässt sich rückgängig machen.
bank-none-aside-title = Nichts aussortiert
bank-none-aside-why = Hier stehen Umsätze, die keine Kundenzahlungen sind. Jeder lässt sich zurückholen.
bank-none-title = Noch keine Umsätze
bank-none-why = Lesen Sie Bankauszüge ein, oder ziehen Sie sie in dieses Fenster.
bank-filtered-why = Kein Umsatz enthält das im Verwendungszweck, in der Referenz oder im Namen.
bank-statement-chip = Bankauszug { $number }
bank-mark-returned = Rückläufer
bank-mark-charge = Bankgebühr
bank-mark-part = Teil { $part }
bank-mark-less = Abzüglich { $amount } Gebühren
bank-statements = Bankauszüge
bank-account-unnumbered = Konto ohne Nummer
bank-opening = Anfangssaldo
bank-closing = Endsaldo
bank-reconciled = Abgestimmt
bank-gap = { $amount } fehlen
bank-gap-why = Die Umsätze ergeben nicht den Endsaldo. Vielleicht fehlt eine Seite oder ein Bankauszug.
bank-not-known = Nicht bekannt
bank-no-statements-title = Noch keine Bankauszüge
bank-no-statements-why = Lesen Sie Bankauszüge ein (camt, MT940, OFX, QIF, CSV), oder ziehen Sie sie in dieses Fenster.
bank-why-by-hand = Sie haben die Rechnungen genannt.
bank-why-paid-back = Sie haben angegeben, dass es an { $name } erstattet wurde.
bank-why-parked = Sie haben es { $name } ohne Rechnung zugewiesen.
bank-why-settles = Sie haben angegeben, dass { $came } den Betrag { $amount } begleichen.
bank-why-kept = Sie haben angegeben, dass eine Bank { $amount } einbehalten hat.
bank-why-credit-note-names = Die Gutschrift nennt { $numbers }.
bank-undone-by-mistake = rückgängig gemacht: irrtümlich zugeordnet
bank-returned-on = von der Bank zurückgegeben am { $day }
bank-return-charge = Bankgebühr für eine Rücklastschrift
bank-payment-was = Zahlung { $why }
bank-taken-back = zurückgenommen: { $reason }
bank-not-returned = doch nicht zurückgegeben

## Import

import-title = Import
import-files = Rechnungen, Bankauszüge und Tabellen
import-choose = Dateien auswählen…
import-choose-search = einlesen importieren csv öffnen xml pdf bankauszug kontoauszug e-rechnung
import-start-title = Rechnungen und Bankauszüge einlesen
import-start-why = E-Rechnungen (XML oder PDF), Bankauszüge (camt, MT940, OFX, QIF) und Listen (CSV, Excel), als einzelne Dateien, Ordner oder ZIP-Archive. Wählen Sie sie aus, oder ziehen Sie sie in dieses Fenster. Bevor sich etwas ändert, sehen Sie eine Vorschau.
import-done-title = Eingelesen
import-done = { $name }: { $result }.
import-done-said = { $name }: { $result }
import-added = { $what } neu
import-changed = { $count } geändert
import-unchanged = { $count } unverändert
import-nothing-new = nichts Neues, { $what } bereits im Buch
import-count-payments = { $count ->
    [one] { $count } Zahlung
   *[other] { $count } Zahlungen
}
import-count-bank-transactions = { $count ->
    [one] { $count } Bankumsatz
   *[other] { $count } Bankumsätze
}
import-count-mixed = { $count ->
    [one] { $count } Beleg oder Umsatz
   *[other] { $count } Belege und Umsätze
}
import-commit = Einlesen: { $what }
import-commit-file = Datei einlesen
import-commit-files = Dateien einlesen
import-skip-problem-rows = Zeilen mit Problemen auslassen und den Rest einlesen
import-skip-problems = Was Probleme hat, auslassen und den Rest einlesen
import-skip-rows = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
} auslassen und den Rest einlesen
import-leave-file = Diese Datei nicht einlesen
import-leave-files = Diese Dateien nicht einlesen
import-cancel = Import abbrechen
import-done-with-file = Fertig mit dieser Datei
import-back = Zurück zu allen Dateien
import-reading-file = Datei wird gelesen
import-reading-files = Dateien werden gelesen
import-stopped-title = Das Lesen wurde abgebrochen
import-stopped-why = Es wurde nichts geändert.
import-read-again = Erneut lesen
import-leave = Verlassen
import-date-format-first = Wählen Sie zuerst das Datumsformat.
import-number-format-first = Wählen Sie zuerst das Zahlenformat.
import-meaning-first = Wählen Sie zuerst, was die Liste enthält und was ihre Spalten bedeuten.
import-problems-in-file = { $count ->
    [one] { $count } Problem ist
   *[other] { $count } Probleme sind
} in der Datei zu beheben.
import-problems-in-files = { $count ->
    [one] { $count } Problem ist
   *[other] { $count } Probleme sind
} in den Dateien zu beheben.
import-all-known = Nichts Neues: { $what } bereits im Buch.
import-all-files-known = Nichts Neues: Alles in den Dateien ist bereits im Buch.
import-nothing-in-file = In dieser Datei ist nichts einzulesen.
import-rows-skipped = { $count ->
    [one] { $count } Zeile
   *[other] { $count } Zeilen
} ausgelassen.
import-skipped-because = Ausgelassen: { $reasons }
import-mapping = Spaltenzuordnung
import-mapping-remembered = wie bei Ihrer letzten Datei dieser Art
import-preview = Vorschau
import-preview-first = Die Vorschau zeigt die ersten 200.
import-row-unread = Zeile { $row } ließ sich nicht als Beleg lesen und fehlt darum in der Vorschau.
import-preview-of = Vorschau des Imports
import-no-rows-title = Noch keine Zeile lesbar
import-no-rows-why = Berichtigen Sie die Spaltenzuordnung oder die Kopfzeile.
import-what-changes = Was sich ändert
import-date = Datum
import-issued = Ausgestellt
import-new = Neu
import-state-changed = Geändert
import-state-unchanged = Unverändert
import-skipped = Ausgelassen
import-rows-read = Gelesene Zeilen
import-invoiced = Fakturiert
import-sum = Summe
import-not-named = Nicht genannt
import-balance-before = Saldo vorher
import-balance-after = Saldo nachher
import-columns = Spalten der Datei
import-column-head = Spalte
import-column = Spalte { $number }
import-column-means = Was { $column } bedeutet
import-ignore = Nicht einlesen
import-samples = Beispielwerte
import-field = Feld
import-found = Erkannt
import-found-name = am Namen
import-found-content = am Inhalt
import-found-rows = an den Summen
import-found-preset = bekanntes Exportformat
import-found-remembered = gemerkt
import-found-chosen = gewählt
import-read-as = Gelesen als
import-generic-list = Allgemeine Liste, nach ihren Spalten
import-contents = Inhalt
import-date-format = Datumsformat
import-number-format = Zahlenformat
import-company-currency = Die der Firma
import-separator = Trennzeichen
import-encoding = Zeichenkodierung
import-header-row = Kopfzeile
import-comma = Komma ,
import-semicolon = Semikolon ;
import-tab = Tabulator
import-pipe = Senkrechter Strich |
import-day-month-year = Tag Monat Jahr
import-month-day-year = Monat Tag Jahr
import-year-month-day = Jahr Monat Tag
import-not-clear = Nicht eindeutig
import-payments = Zahlungen
import-bank-statement = Bankauszug
import-what-list = Was die Liste enthält
import-no-column = – keine –
import-choose-kind = – wählen –
import-read-so = So einlesen
import-read-list-so = Die Liste so einlesen
import-file-says = In der Datei steht { $cell }.
import-ask-date = Steht der Tag oder der Monat vorn?
import-day-first = Tag zuerst
import-month-first = Monat zuerst
import-ask-decimal = Ist das Dezimaltrennzeichen ein Punkt oder ein Komma?
import-the-point = Der Punkt
import-the-comma = Das Komma
import-ask-currency = In welcher Währung sind die Beträge?
import-ask-encoding = Welche Zeichenkodierung hat die Datei?
import-ask-payments = Sind diese Zahlungen schon im Buch?
import-same-money = Dieselben Zahlungen
import-other-payments = Andere Zahlungen
import-files-table = Einzulesende Dateien
import-look-at = Wie { $file } gelesen wird, Spalte für Spalte
import-format = Format
import-needs-answer = Antwort nötig
import-unreadable = Nicht lesbar
import-check = Prüfen
import-state-nothing-new = Nichts Neues
import-ready = Bereit
import-format-ubl-invoice = UBL-Rechnung
import-format-ubl-credit-note = UBL-Gutschrift
import-format-cii = CII-Rechnung
import-format-pdf-cii = PDF mit CII
import-format-pdf-ubl = PDF mit UBL
import-type = Art
import-note = Hinweis
import-problem = Problem
import-value = Wert

### What bringing files in says

import-step-reading = { $name } wird gelesen
import-step-invoices = Rechnungen werden eingelesen
import-step-payments = Zahlungen werden eingelesen
import-step-statements = Bankauszüge werden eingelesen
import-step-finding-invoices = Rechnungen werden gesucht
import-step-finding-payments = Zahlungen werden gesucht
import-due-by-terms = nach Zahlungsziel
import-no-list = sie ist keine Liste aus Zeilen und Spalten
import-empty-archive = das Archiv enthält keine Dateien
import-problem-no-policy = es gibt kein Mahnverfahren „{ $name }“; `owed policy list` listet alle mit vollem Namen auf
import-problem-several-named = mehrere Kunden im Buch heißen so; geben Sie in der Zeile die Kundennummer an
import-problem-several-buyers = mehrere Kunden im Buch können gemeint sein; tragen Sie bei einem davon die USt-IdNr. ein, die die Rechnung nennt
import-problem-currency-allocated = die Rechnung { $number } lautet im Buch auf { $currency }, und ihr ist schon etwas zugeordnet; berichtigen Sie die Währung, oder machen Sie die Zuordnung rückgängig
import-problem-currency-agreed = die Rechnung { $number } lautet im Buch auf { $currency }, und eine Zahlungszusage, Mahnsperre, ein Ratenplan, eine Abgabe ans Inkasso oder eine Nebenforderung nennt sie; berichtigen Sie die Währung, oder machen Sie das zuerst rückgängig
import-problem-less-than-paid = auf die Rechnung { $number } wurde schon mehr gezahlt, als sie dann betragen würde; erfassen Sie stattdessen eine Gutschrift
import-problem-issued-after = die Rechnung { $number } wäre vom { $issued }, ihr wurde aber schon am { $first } etwas zugeordnet; berichtigen Sie das Datum, oder machen Sie die Zuordnung rückgängig
import-problem-in-letter = die Rechnung { $number } steht in einem Brief: Rechnungsdatum und Betrag lassen sich nicht mehr ändern, und sie kann nicht früher fällig werden; erfassen Sie stattdessen eine Gutschrift
import-problem-strangers = eine Rechnung von { $seller } an { $buyer }, und keiner von beiden ist { $company }; lassen Sie sie weg, oder tragen Sie, wenn { $seller } Ihre Firma ist, diesen Namen in den Einstellungen der Firma ein
import-problem-strangers-with-number = eine Rechnung von { $seller } an { $buyer }, und keiner von beiden ist { $company }; lassen Sie sie weg, oder tragen Sie, wenn { $seller } Ihre Firma ist, die USt-IdNr. { $number } in den Einstellungen der Firma ein
import-problem-purchase = eine Rechnung an Ihre Firma, keine von Ihnen: Owed führt, was andere Ihnen schulden; lassen Sie sie weg
import-problem-no-payer = die Rechnung nennt keinen Rechnungsempfänger
import-problem-no-number = die Rechnung hat keine Nummer
import-problem-no-date = die Rechnung hat kein Datum
import-problem-number-again = { $file } hat diese Nummer mit anderem Betrag oder Datum; berichtigen Sie eine von beiden, oder lassen Sie eine weg
import-problem-cancelled-though-paid = die Rechnung { $number } ist in der Liste storniert, und hier wurden { $paid } darauf gezahlt; stornieren Sie sie von Hand, dann ist die Zahlung nicht zugeordnet, oder ordnen Sie die Zahlung anders zu und lesen Sie die Liste noch einmal ein
import-problem-draft-though-open = in der Liste ist sie ein Entwurf, und hier sind { $open } der Rechnung { $number } offen; berichtigen Sie die Liste, oder buchen Sie den Rest aus oder schreiben Sie ihn gut
import-problem-zero-though-open = in der Liste ist ihr Betrag null, und hier sind { $open } der Rechnung { $number } offen; berichtigen Sie die Liste, oder buchen Sie den Rest aus oder schreiben Sie ihn gut
import-problem-credit-note-ended = die Gutschrift { $number } ist in der Liste { $ended ->
        [draft] ein Entwurf
        [cancelled] storniert
        [written-off] ausgebucht
       *[nothing] null
    } und steht im Buch mit { $amount }; berechnen Sie den Betrag mit einer Rechnung neu
import-problem-owed-again = die Rechnung { $number } ist laut Liste offen und wurde hier storniert; ist sie doch geschuldet, machen Sie die Stornierung rückgängig, oder erfassen Sie sie unter einer neuen Nummer
import-problem-invoice-of-another = die Rechnung { $number } steht im Buch bei { $customer }; jede Rechnungsnummer gibt es in einem Buch nur einmal, berichtigen Sie also die Nummer oder den Kunden
import-problem-open-though-paid = in der Liste sind { $amount } der Rechnung { $number } wieder offen, und im Buch steht eine Zahlung, die nicht aus einer Rechnungsliste stammt; ging das Geld zurück, machen Sie die Zahlung im Buch rückgängig
import-problem-credit-note-of-another = die Gutschrift { $number } steht im Buch bei { $customer }; berichtigen Sie die Nummer oder den Kunden
import-problem-credit-note-changed = die Gutschrift { $number } steht im Buch mit { $amount }; eine Gutschrift lässt sich nicht ändern, erfassen Sie eine weitere
import-problem-credit-note-left = von der Gutschrift { $number } sind in der Liste noch { $left } übrig, im Buch { $rest }, und auf keine Rechnung der Liste wurde so viel gezahlt; erfassen Sie eine Erstattung, wenn sie ausgezahlt wurde, oder verrechnen Sie sie mit der Rechnung, die sie bezahlt hat, und lesen Sie die Liste noch einmal ein
import-problem-payment-ahead = nach dem { $latest } kann noch keine Zahlung eingegangen sein; berichtigen Sie den Tag
import-problem-went-back = { $back } dieser Zahlung gingen zurück, und im Buch sind { $kept } davon gezahlt; machen Sie die Zahlung im Buch rückgängig, oder erfassen Sie, was zurückging
import-problem-did-not-come = laut Liste kam diese Zahlung nicht an, und im Buch sind { $amount } davon gezahlt; machen Sie die Zahlung im Buch rückgängig
import-problem-may-be-payment = diese Zahlung steht vielleicht schon im Buch: Geben Sie an, ob es dieselbe ist
import-problem-may-be-listed = vielleicht hat eine Rechnungsliste diese Zahlung schon gemeldet: Geben Sie an, ob es dieselbe ist
import-problem-may-be-gone = im Buch steht vielleicht schon, dass diese Zahlung zurückging: Geben Sie an, ob es dieselbe ist
import-problem-corrected = die Zahlung { $payment } im Buch hat diese Referenz, { $amount } vom { $dated }; berichtigt die Zeile sie, machen Sie jene rückgängig (owed payment undo { $payment } --reason TEXT) und lesen Sie die Liste noch einmal ein; ist es eine andere Zahlung, geben Sie an, dass es nicht dieselbe ist
import-problem-corrected-at-bank = die Zahlung { $payment } im Buch hat diese Referenz, { $amount } vom { $dated }; auch die Bank hat sie gemeldet, darum bleibt sie, wie sie ist: Lassen Sie die Zeile weg; ist es eine andere Zahlung, geben Sie an, dass es nicht dieselbe ist
import-problem-unknown-invoice = die Rechnung { $number } steht nicht im Buch; lesen Sie zuerst die Rechnungen ein
import-problem-payment-currency = die Rechnung { $number } lautet auf { $currency }, die Zahlung auf { $paid }
import-problem-payment-of-another = die Rechnung { $number } gehört einem anderen Kunden als die Zahlung
import-problem-payment-of-stranger = die Rechnung { $number } gehört einem anderen Kunden als { $customer }, den das Buch nicht kennt; berichtigen Sie eines von beiden
import-problem-payment-of-nobody = die Zeile nennt weder einen Kunden noch eine Rechnung
import-problem-entry-no-date = der Bankumsatz hat kein Datum
import-note-presumed-businesses = { $count ->
        [one] { $count } neuer Kunde gilt als Unternehmen
       *[other] { $count } neue Kunden gelten als Unternehmen
    }, obwohl nichts dafür spricht (weder Kundenart noch USt-IdNr. noch eine Rechtsform im Namen): Ändern Sie die Kundenart derer, die Verbraucher sind
import-note-no-name = die Liste hat keinen Namen für diesen neuen Kunden; er heißt „{ $name }“, bis er einen bekommt
import-note-debited-account = das Konto für die Lastschrift ist keine gültige Kontonummer; es wird nicht beim Kunden gespeichert
import-note-paid-less = in der Liste sind { $listed } der Rechnung { $number } gezahlt, im Buch { $known }
import-note-known-payments = { $count ->
        [one] { $count } Zeile ist eine Zahlung, die schon im Buch steht
       *[other] { $count } Zeilen sind Zahlungen, die schon im Buch stehen
    } (von der Bank, aus einer anderen Liste oder von Hand erfasst); gezählt wird nur einmal
import-note-entry-dated = der Bankumsatz hat kein Datum; es gilt der { $day }, das Datum des Bankauszugs
import-note-lost-address = dieser Teil der Adresse wurde nicht gelesen; geben Sie an, welcher es ist
import-skip-credit-note-used = die Gutschrift { $number } ist aufgebraucht
import-skip-payment-back = eine Zahlung, die zurückging
import-skip-not-come = die Zahlung kam nicht an
import-skip-empty-statement = ein Bankauszug ohne Umsätze und Salden
import-skip-announced = ein Bankumsatz, der angekündigt und noch nicht gebucht ist
import-skip-for-information = ein Eintrag zur Information, der nichts bewegt
import-change = { $what }: { $before } → { $after }
import-change-text = { $what }: „{ $before }“ → „{ $after }“
import-change-to = { $what }: { $after }
import-change-kind = { $kind ->
    [business] Kundenart: Unternehmen
   *[consumer] Kundenart: Verbraucher
 }
import-change-left = übrig: { $before } → { $after }
import-change-paid = gezahlt: { $amount }
import-change-open-again = wieder offen: { $amount }
import-change-cancelled = storniert: { $open } sind nicht mehr geschuldet
import-change-written-off = ausgebucht: { $open }
import-change-payment-known = die Zahlung steht schon im Buch; die Zeile wird bei ihr vermerkt
import-change-payment-listed = eine Rechnungsliste hat sie schon als gezahlt genannt; jetzt mit Tag und Referenz
import-change-gone-known = im Buch steht schon, dass diese Zahlung zurückging; die Zeile wird dort vermerkt
import-what-name = Name
import-what-contact = Ansprechpartner
import-what-email = E-Mail
import-what-second-line = Adresszusatz
import-what-terms = Zahlungsziel
import-what-group = Gruppe
import-what-policy = Mahnverfahren
import-what-amount = Betrag
import-what-issued = Rechnungsdatum
import-what-due = Fälligkeit
import-what-discount = Skonto
import-what-dispute = Reklamation
import-not-disputed = nicht bestritten
import-kept-as-listed = laut Liste
import-kept-written-off = laut Liste ausgebucht
import-kept-replaced = Die Rechnung { $was } wird durch die Rechnung { $is } ersetzt.
import-kept-due-dates = Die Fälligkeiten der Rechnung { $number }.
import-kept-for-invoices = Zu Rechnung { $numbers }
import-kept-went-back = laut Zahlungsliste ging sie zurück
import-kept-debit = wird per Lastschrift gezahlt
import-kept-debit-mandate = wird per Lastschrift gezahlt, Mandat { $mandate }
import-kept-part-of-matched = Teil einer Buchung, die als Ganzes zugeordnet wurde
import-kept-parts-came = ihre { $count } Teile kamen einzeln
import-kept-no-money = es ist kein Geld geflossen
import-kept-bank-charge = eine Gebühr der Bank
error-import-unreadable = { $name } lässt sich nicht lesen: { $why }.
error-import-folder-unreadable = { $folder } lässt sich nicht lesen: { $error }.
    .hint = Prüfen Sie, ob der Ordner noch da ist und ob Sie ihn lesen dürfen.
error-import-folder-too-full = { $folder } enthält mehr als { $most } Dateien.
    .hint = Wählen Sie die Dateien oder einen kleineren Ordner.
error-import-no-files = Es gibt keine Dateien zum Lesen.
    .hint = Wählen Sie Dateien oder einen Ordner, der welche enthält.
error-import-rehearsal-written = Ein Probelauf wurde ins Buch geschrieben.
error-import-preset = „{ $said }“ ist kein bekannter Export.
    .hint = Die Seite über Formate nennt sie; verwenden Sie none, wenn es keiner davon ist.
error-import-separator = „{ $said }“ ist kein Trennzeichen.
    .hint = Verwenden Sie ein einzelnes Zeichen oder das Wort tab.
error-import-column-unnamed = „{ $said }“ enthält kein =.
    .hint = Schreiben Sie --column 3=due_date oder --column "Due on=due_date".
error-import-no-column = { $name } hat keine Spalte „{ $column }“.
    .hint = Schreiben Sie --column 3=due_date oder --column "Due on=due_date".
watch-changing = Sie wird gerade geschrieben.
watch-cut-off = Sie sieht unvollständig aus. Sie wird eingelesen, sobald sie vollständig ist oder sich eine Minute lang nicht geändert hat.
watch-question = Zeile { $row }: { $question }

## Originals

originals-open = { $file } öffnen
originals-save-title = Datei speichern

## Policies

policies-add = Mahnverfahren anlegen
policies-default-for = Standard für
policies-default = Standard für { $whom ->
    [business] Unternehmen
    [consumer] Verbraucher
   *[everyone] alle
}
policies-default-set = { $name } ist jetzt der Standard für { $whom ->
    [business] Unternehmen
    [consumer] Verbraucher
   *[everyone] alle
}
policies-courtesy = Zahlungserinnerung vorab
policies-courtesy-days = { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} vor Fälligkeit
policies-levels = Mahnstufen
policies-charges-something = Gebühren oder Zinsen
policies-charges-nothing = Nichts
policies-none = Keine Mahnverfahren
policies-none-why = Ein Mahnverfahren legt fest, wann gemahnt wird, in welchem Ton und was berechnet wird.
policies-which-first = Zuerst gilt das eigene Mahnverfahren des Kunden, dann das seiner Gruppe, dann der Standard.
policies-the-default = Standard
policies-group-add = Gruppe anlegen
policies-group-add-do = Anlegen
policies-group-edit = Gruppe bearbeiten
policies-group-edit-or-delete = Bearbeiten oder löschen
policies-group-edit-do = Bearbeiten…
policies-group-edit-of = { $name } bearbeiten
policies-group-delete-of = { $name } löschen
policies-group-saved = Gruppe { $name } gespeichert
policies-group-deleted = Gruppe { $name } gelöscht
policies-group-example = Großkunden
policies-groups-none = Noch keine Gruppen
policies-groups-none-why = Kunden einer Gruppe haben deren Mahnverfahren. In eine Gruppe kommt ein Kunde, indem Sie ihn bearbeiten.
policies-level = Mahnstufe { $level }
policies-level-add = Mahnstufe hinzufügen
policies-level-remove = Mahnstufe { $level } entfernen
policies-level-field = { $field }, Mahnstufe { $level }
policies-level-from = Gerechnet ab
policies-from-due = der Fälligkeit
policies-from-sent = der letzten Mahnung
policies-from-deadline = der letzten Frist
policies-level-channel = Versand per
policies-level-fee = Gebühr
policies-level-minimum = Mindestbetrag
policies-level-any-amount = Jeder Betrag
policies-level-gap = Mindestabstand der Briefe (Tage)
policies-level-alone = E-Mail ohne Prüfung senden
policies-currency-another = Weitere Währung
policies-currency-add = Währung hinzufügen
policies-after-last = Nach der letzten Frist
policies-after-stop = Anhalten und mich fragen
policies-after-agency = Inkassobüro vorschlagen
policies-after-legal = Anwalt vorschlagen
policies-fees = Gebühren
policies-fees-each-level = Jede Mahnstufe berechnet ihre eigene
policies-fees-up-to-level = Gebühren der Mahnstufen summieren sich
policies-weekday-1 = Mo
policies-weekday-2 = Di
policies-weekday-3 = Mi
policies-weekday-4 = Do
policies-weekday-5 = Fr
policies-weekday-6 = Sa
policies-weekday-7 = So
policies-saved = Mahnverfahren { $name } gespeichert
policies-courtesy-field = Zahlungserinnerung vorab, Tage vor Fälligkeit
policies-charged = Was berechnet wird
policies-rule = Zinsregel
policies-rule-by-country = Nach dem Land Ihrer Firma
policies-rule-contract = Vertrag, { $rate } % pro Jahr
policies-compensation = Gesetzliche Verzugspauschale berechnen, einmal je Rechnung
policies-compensation-hint = Nur von Unternehmen und nie in der ersten Mahnung.
policies-sending = Briefe und Ruhetage
policies-working-days = Fristen enden an Werktagen
policies-working-days-hint = Fiele eine Frist auf ein Wochenende, einen Feiertag im Land des Kunden oder einen Ruhetag, endet sie am nächsten Werktag.
policies-split = Ein Brief je Mahnstufe
policies-split-hint = Sonst erhält jeder Kunde einen Brief über alles, im Ton der höchsten Mahnstufe.
policies-quiet-weekdays = Nicht senden am
policies-quiet-days = Weitere Ruhetage
policies-hours-from = E-Mails und Anrufe ab
policies-hours-to = E-Mails und Anrufe bis
policies-hours-any = Jederzeit
policies-hours-by-law = Gesetzlich { $from } bis { $to }: { $source }.
policies-hours-hint = Uhrzeit dieses Computers. Was außerhalb fällig ist, wartet.
policies-contacts = Max. Kontakte je Kunde in 7 Tagen
policies-contacts-any = Unbegrenzt
policies-new = Neues Mahnverfahren
policies-save-pdf = Als PDF speichern…
policies-print = Mahnverfahren als PDF ausgeben
policies-copy = Mahnverfahren kopieren
policies-copied = Mahnverfahren kopiert
policies-copy-name = { $name }, Kopie
policies-delete = Mahnverfahren löschen
policies-deleted = { $name } gelöscht
policies-try = Dieses Mahnverfahren testen
policies-try-about = Vergleicht, was dieses Mahnverfahren (gespeichert oder nicht) vorschlagen würde, mit den heutigen Vorschlägen. Es ändert nichts.
policies-try-do = Testen
policies-try-whom-now = Kunden, für die es jetzt gilt
policies-try-whom-business = Alle Unternehmen, als deren Standard
policies-try-whom-consumer = Alle Verbraucher, als deren Standard
policies-try-comparing = Wird verglichen
policies-try-result = Am { $day }, für { $customers ->
    [one] { $customers } Kunden
   *[other] { $customers } Kunden
} mit offenen Posten: { $then }; jetzt { $now }.
policies-try-letters-for = { $letters } über { $sums }
policies-try-no-change = Für niemanden würde sich etwas ändern.
policies-try-now = Jetzt
policies-try-then = Mit diesem Mahnverfahren
policies-try-nothing = Nichts: { $why }
policies-try-not-due = nicht fällig
policies-try-courtesy = Zahlungserinnerung vorab per { $channel ->
    [email] E-Mail
   *[letter] Brief
}: { $total } bis { $deadline }
policies-try-level = Mahnstufe { $level }, { $tone ->
    [friendly] freundlich
    [firm] bestimmt
   *[final] letzte Mahnung
}, per { $channel ->
    [email] E-Mail
   *[letter] Brief
}: { $total } bis { $deadline }
groups-group = Gruppe { $name }
policies-named = Mahnverfahren { $name }

## Interest

interest-about = Nur eine Berechnung: Es wird nichts in Rechnung gestellt.
interest-principal = Offener Betrag
interest-due-hint = Die Zinsen laufen ab dem Tag danach.
interest-until = Bis (einschließlich)
interest-rule = Regel
interest-day-count = Zinsmethode
interest-act365 = Taggenau / 365 (ACT/365)
interest-actact = Taggenau / tatsächliches Jahr (ACT/ACT)
interest-act360 = Taggenau / 360 (ACT/360)
interest-30360 = Monate zu 30 Tagen / 360 (30/360)
interest-part = Teilzahlung
interest-add-part = Teilzahlung hinzufügen
interest-type-amount = Geben Sie den Betrag ein, um die Zinsen zu sehen.
interest-caption = { $rule }, { $day_count }, in { $currency }
interest-balance = Saldo
interest-no-rate = nicht bekannt
interest-provisional = vorläufig
interest-nothing-overdue = Bis dahin war nichts überfällig; es sind keine Zinsen angefallen.
interest-compensation = Zusätzlich kann für diese Rechnung einmalig eine Verzugspauschale von { $amount } verlangt werden.
interest-source = Quelle: { $source }.
interest-no-rate-known = Für diese Tage ist kein Zinssatz bekannt; es wird nichts berechnet.
interest-rate-not-confirmed = Der Referenzzinssatz ist noch nicht bestätigt.
interest-contract-name = Ein mit dem Kunden vereinbarter Zinssatz
interest-contract-rule = RATE % pro Jahr

## Settings

settings-section = Bereich
settings-section-of = Einstellungen: { $section }
settings-no-advice = Owed leistet keine Rechtsberatung.
settings-company = Firma
settings-rates = Zinssätze
settings-look = Darstellung
settings-save = Einstellungen speichern
settings-unsaved = Nicht gespeicherte Änderungen
settings-look-here = Gilt nur für diesen Computer.
settings-theme = Design
settings-theme-system = System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-rows = Zeilenhöhe
settings-rows-comfortable = Normal
settings-rows-compact = Kompakt
settings-single-keys = Tastenkürzel aus nur einer Taste
settings-single-keys-hint = g und ein Buchstabe öffnet einen Bereich, j und k bewegen, x wählt aus, / filtert. Strg+K (⌘K) öffnet immer die Suche.
settings-file-backup = Zum Sichern schließen Sie das Buch und kopieren diese Datei.
settings-file-checking = Alle Salden werden geprüft
settings-file-problems = Das Buch hat { $count } Fehler.
settings-file-problems-hint = Öffnen Sie eine ältere Kopie. Die Prüfung hat nichts geändert.
settings-file-history = Protokoll
settings-file-change = Änderung
settings-file-who = Wer
settings-file-done = Ausgeführt
settings-file-undo = Rückgängig
settings-file-kept = Endgültig
settings-company-saved = Angaben zur Firma gespeichert
settings-company-name = Name und Anschrift
settings-company-contact = Kontakt
settings-company-website = Website
settings-company-register = Registernummer
settings-company-register-example = Gericht und Nummer
settings-company-signer = Unterzeichner
settings-company-iban = IBAN
settings-company-bic = BIC
settings-company-bank-name = Name der Bank
account-form-iban = IBAN
account-form-sort-code = Sort Code und Kontonummer (Großbritannien)
account-form-routing = Routing Number und Kontonummer (USA)
account-form-bsb = BSB und Kontonummer (Australien)
account-form-ifsc = IFSC und Kontonummer (Indien)
account-form-transit = Instituts-, Transit- und Kontonummer (Kanada)
account-form-upi = UPI-Adresse (Indien)
account-form-pix = Pix-Schlüssel (Brasilien)
account-form-link = Zahlungslink
account-form-other = Anderes, in eigenen Worten
settings-account-named = der Zahlungsweg { $name }
settings-accounts = Zahlungswege
settings-accounts-about = Briefe nennen das erste Konto der Währung, um die es geht, sonst eines für jede Währung. Wo eine Banking-App einen Code lesen kann, enthalten sie ihn: EPC für Euro, die Schweizer QR-Rechnung, den tschechischen und den polnischen Code, UPI, Pix und Zahlungslinks.
settings-account-add = Zahlungsweg hinzufügen…
settings-account-add-title = Zahlungsweg hinzufügen
settings-account-add-words = Bankverbindung Konto IBAN Zahlungslink
settings-account-change = Ändern…
settings-account-change-of = { $name } ändern
settings-account-change-title = Zahlungsweg ändern
settings-account-remove-of = { $name } entfernen
settings-account-removed = { $name } entfernt
settings-account-saved = Zahlungsweg gespeichert
settings-account-save = Speichern
settings-account-about = Briefe drucken ihn so, wie er hier steht; die Nummern werden geprüft.
settings-account-every-currency = jede Währung
settings-account-form = Form
settings-account-currency-hint = Leer gilt er für jede Währung.
settings-account-wire-hint = Falls sie eine andere ist
settings-account-link = Adresse der Zahlungsseite
settings-account-link-hint = Mit {"{"}amount{"}"}, {"{"}currency{"}"} und {"{"}reference{"}"}, wo Betrag, Währung und Referenz hingehören
settings-account-bsb = BSB
settings-account-ifsc = IFSC
settings-account-transit = Instituts- und Transitnummer
settings-account-lines = Weiterer Text
settings-company-letters = Briefe
settings-company-language = Sprache
settings-company-language-hint = Gilt für die Anzeige und für Briefe an Kunden ohne eigene Sprache.
settings-company-paper = Papier
settings-company-paper-a4 = A4
settings-company-paper-letter = US Letter
settings-company-window = Briefumschlag
settings-company-window-din5008b = DIN 5008 Form B, Fenster links
settings-company-window-dl = DL, Fenster rechts
settings-company-window-us10 = US Nummer 10, Fenster links
settings-company-deadline-hint = Tage ab Briefdatum, innerhalb derer zu zahlen ist.
settings-company-terms = Konditionen und Versand
settings-company-no-discount = Kein Skonto
settings-company-discount-hint = 10 Tage 2 %, oder in zwei Stufen: 7 Tage 3 %, 14 Tage 2 %.
settings-company-grace = Kulanz beim Skonto (Tage)
settings-company-hold = Sendeverzögerung (Sekunden)
settings-company-hold-hint = In dieser Zeit können Sie E-Mails noch stoppen.
settings-company-accept = Sichere Zuordnungen von Bankumsätzen automatisch annehmen
settings-logo-pictures = Bilder
settings-logo-changed = Logo geändert
settings-logo-removed = Logo entfernt
settings-logo-choose = Logo auswählen…
settings-logo-choose-another = Anderes auswählen…
settings-logo-words = briefkopf bild
settings-logo-alt = Logo der Firma
settings-logo-none = Noch kein Logo. Fügen Sie für den Briefkopf eine Datei im Format PNG, JPEG oder SVG hinzu.
settings-mail = E-Mail-Konto
settings-mail-saved = E-Mail-Konto gespeichert
settings-mail-server = Server
settings-mail-host = Mailserver
settings-mail-host-example = smtp.example.com
settings-mail-security = Verschlüsselung
settings-mail-starttls = STARTTLS
settings-mail-starttls-about = Beginnt die Verschlüsselung, bevor etwas gesendet wird. Meist Port 587.
settings-mail-tls = TLS
settings-mail-tls-about = Von Anfang an verschlüsselt. Meist Port 465.
settings-mail-plain = Keine (unverschlüsselt)
settings-mail-plain-about = Jeder im Netzwerk kann alles mitlesen, auch Ihr Passwort.
settings-mail-plain-warning = Ohne Verschlüsselung kann jeder im Netzwerk die E-Mails und das Passwort mitlesen. Verwenden Sie dies nur für einen Server auf diesem Computer.
settings-mail-plain-anyway = Trotzdem unverschlüsselt senden
settings-mail-port = Port
settings-mail-user = Benutzername
settings-mail-user-hint = Leer lassen, wenn der Server keine Anmeldung verlangt.
settings-mail-sign-in = Anmeldung
settings-mail-sign-in-how = Art der Anmeldung
settings-mail-by-password = Mit Passwort
settings-mail-by-provider = Beim Anbieter (Microsoft 365, Google Workspace)
settings-mail-provider = Anbieter
settings-mail-provider-microsoft = Microsoft 365
settings-mail-provider-google = Google Workspace
settings-mail-provider-other = Anderer
settings-mail-client-id = Client-ID
settings-mail-client-id-hint = Die Nummer der Registrierung Ihres Unternehmens beim Anbieter. Die Anleitung beschreibt, wie Sie sie erhalten.
settings-mail-tenant = Verzeichnis (Mandanten-ID)
settings-mail-tenant-hint = Die ID oder eine Domain Ihres Unternehmens bei Microsoft.
settings-mail-authorize-url = Anmeldeadresse
settings-mail-token-url = Tokenadresse
settings-mail-scopes = Berechtigungen (Scopes)
settings-mail-scopes-hint = Wie der Anbieter die Erlaubnis zu senden nennt, durch Leerzeichen getrennt.
settings-mail-client-secret = Clientgeheimnis
settings-mail-client-secret-hint = Nur wenn Ihre Registrierung eines hat. Leer lassen, um das zuletzt genannte zu verwenden.
settings-mail-sign-in-start = Anmelden…
settings-mail-sign-in-again = Erneut anmelden…
settings-mail-sign-in-about = Speichert diese Einstellungen und öffnet die Seite des Anbieters im Browser.
sign-in-waiting = Warten auf Ihre Anmeldung im Browser
settings-mail-sign-in-reopen = Seite noch einmal öffnen
settings-mail-sign-in-done = Angemeldet
settings-mail-sign-out = Abmelden
settings-mail-sign-out-done = Abgemeldet
settings-mail-password = Passwort
settings-mail-password-keep = Leer lassen, um das gespeicherte Passwort zu behalten
settings-mail-password-hint = Es liegt im Schlüsselbund des Systems, nie im Buch.
settings-mail-ca = Eigenes CA-Zertifikat
settings-mail-ca-example = Nur für einen Server in Ihrem Unternehmen
settings-mail-ca-title = Zertifikat der Zertifizierungsstelle
settings-mail-certificates = Zertifikate
settings-mail-choose = Auswählen…
settings-mail-sender = Absender
settings-mail-reply-to = Antwort an
settings-mail-reply-to-same = Dieselbe Adresse
settings-mail-test = Verbindung testen
settings-mail-test-title = E-Mail-Verbindung testen
settings-mail-test-words = smtp e-mail konto
settings-mail-test-about = Stellt die Verbindung her und meldet sich mit diesen Einstellungen an. Es wird nichts gesendet.
settings-mail-connecting = Verbindung wird aufgebaut
settings-rate-add-do = Hinzufügen
settings-rate-add = Zinssatz hinzufügen
settings-rate-about = Gilt für ein halbes Jahr und ersetzt den mitgelieferten Zinssatz.
settings-rate-added = Zinssatz hinzugefügt
settings-rate-from-hint = 1. Januar oder 1. Juli.
settings-rate-series = Referenzzinssatz
settings-rate-source = Quelle
settings-rate-removed = Zinssatz ab { $day } entfernt
settings-rate-remove = Zinssatz ab { $day } entfernen
settings-rates-reference = Referenzzinssätze
settings-rates-by-half-year = Zinssätze nach Halbjahr
settings-rates-do = Aktion
settings-rates-provisional = Vorläufig
settings-rates-published = Veröffentlicht
settings-rates-rules = Zinsregeln
settings-rates-compensation = Verzugspauschale: { $compensation }.
settings-small-about = Was von einer teilweise bezahlten, überfälligen Rechnung bis zu diesem Betrag übrig ist, können Sie in einem Schritt ausbuchen.
settings-small-limit = Bis { $amount }
settings-small-limit-field = Bis
settings-small-limit-example = 1,00
settings-small-set = Grenze festlegen…
settings-small-set-title = Grenze für Kleinbeträge festlegen…
settings-small-set-words = ausbuchen rest cent differenz
settings-small-set-do = Festlegen
settings-small-set-about = Es wird nichts automatisch ausgebucht.
settings-small-change = Ändern…
settings-small-change-of = Grenze in { $currency } ändern
settings-small-remove-of = Grenze in { $currency } entfernen
settings-small-set-done = Beträge bis { $amount } sind jetzt Kleinbeträge
settings-small-removed = Kein Betrag in { $currency } ist mehr ein Kleinbetrag
settings-watched = Überwachter Ordner
settings-watched-none = Keiner. Neue Rechnungen und Bankauszüge in einem überwachten Ordner werden automatisch eingelesen. Die Dateien darin werden weder verschoben noch geändert.
settings-watched-title = Ordner überwachen
settings-watched-choose = Ordner überwachen…
settings-watched-choose-another = Anderer Ordner…
settings-watched-stop = Nicht mehr überwachen
settings-watched-asks = Wartet auf Ihre Antwort
settings-watched-answer = Beantworten…
settings-watched-skip = Überspringen
settings-watched-unread = Nicht eingelesen
settings-watched-look = Ansehen…
settings-watched-ignore = Ignorieren
settings-need-name = der Name der Firma
settings-need-address = die Anschrift der Firma
settings-need-bank = die Bankverbindung der Firma
settings-need-mail-account = ein E-Mail-Konto
settings-missing = Es fehlt: { $what }.
settings-no-account = Für { $currency } gibt es kein Konto: Briefe über solche Beträge nennen ein anderes, { $account }.
settings-no-way = Für { $currency } gibt es kein Konto: Briefe über solche Beträge nennen keinen Zahlungsweg.
error-logo-unreadable = { $name }: { $error }.

## Money and other values

value-amount = { $number } { $currency }
value-payment = Zahlung
value-credit-note = Gutschrift
value-entry-open = offen
value-entry-matched = zugeordnet
value-entry-set-aside = aussortiert
value-no-email = Keine E-Mail-Adresse; senden Sie stattdessen einen Brief.
value-email-unusable = „{ $email }“ ist keine brauchbare E-Mail-Adresse: { $why }.
value-email-no-at = das @ fehlt
value-email-plain-letters = vor dem @ sind nur einfache Buchstaben möglich
value-email-malformed = sie hat nicht die Form einer Adresse
value-email-short-domain = der Teil nach dem @ ist keine vollständige Domain
value-email-no-domain = der Teil nach dem @ ist keine Domain
error-money-unknown-currency = „{ $said }“ ist kein Währungscode nach ISO 4217
    .hint = Geben Sie drei Buchstaben an, zum Beispiel EUR.
error-money-decimals = { $number } hat mehr Nachkommastellen als { $currency }
error-money-overflow = der Betrag ist zu groß, um genau geführt zu werden
error-money-too-large = ein einzelner Betrag darf nicht größer sein als { $most }
error-money-currencies = Beträge in { $one } und { $other } lassen sich nicht addieren
error-buckets-not-a-number = „{ $said }“ ist keine ganze Zahl von Tagen
error-buckets-not-rising = die Grenzen { $edges } müssen steigen, und die erste muss mindestens 1 Tag sein
error-buckets-too-many = es sind höchstens 12 Grenzen möglich, nicht { $count }
error-discount-unreadable = „{ $said }“ gibt nicht an, wie viel innerhalb wie vieler Tage abgezogen werden darf, wie zum Beispiel „10 Tage 2 %“
error-discount-tiers = ein Skonto hat eine oder zwei Stufen, nicht { $count }
error-discount-none = ein Skonto von { $off } zieht nichts ab oder alles
error-discount-days = { $days } Tage sind mehr als ein Jahr
error-discount-same-days = zwei Stufen können nicht beide nach { $days } Tagen enden
error-weekday = { $number } ist kein Wochentag
    .hint = 1 ist Montag, 7 ist Sonntag.
error-policy-no-name = das Mahnverfahren hat keinen Namen
error-policy-no-level = das Mahnverfahren hat keine Mahnstufe
    .hint = Fügen Sie mindestens eine hinzu.
error-policy-first-from-reminder = Mahnstufe 1 zählt ab Fälligkeit: Vor ihr gibt es keine Mahnung
error-policy-no-hours = die Kontaktzeiten enden, wenn sie beginnen
error-policy-negative-fee = Mahnstufe { $level }: Eine Gebühr darf nicht negativ sein
error-policy-negative-minimum = Mahnstufe { $level }: Ein Mindestbetrag darf nicht negativ sein
error-policy-too-long = Mahnstufe { $level }: { $days } Tage sind mehr als die { $max }, die sich planen lassen
error-policy-fee-falls = Mahnstufe { $level }: Wenn sich die Gebühren der Mahnstufen summieren, darf ihre Gebühr in { $currency } nicht unter der vorigen liegen
value-email-undeliverable = Eine E-Mail an { $email } kam zurück.
value-nobody-at-level = Auf Stufe { $level } wird dort niemand angeschrieben.
value-nobody-for-reminders = Dort wird niemand per E-Mail angeschrieben.

## Errors of the book

error-book-missing = Unter { $path } gibt es kein Buch.
    .hint = Prüfen Sie den Namen, oder legen Sie dort ein neues Buch an.
error-book-exists = { $path } ist bereits vorhanden.
    .hint = Öffnen Sie das Buch, oder wählen Sie einen anderen Namen.
error-book-unfinished = { $path } ist leer: Das Anlegen eines Buchs wurde dort unterbrochen oder nie beendet.
    .hint = Legen Sie dort ein neues Buch an, oder wählen Sie eine andere Datei.
error-book-several-names = { $path } hat noch andere Namen (feste Links), und ein Buch, das unter zwei Namen geöffnet wird, nimmt Schaden.
    .hint = Kopieren Sie es, und öffnen Sie die Kopie.
error-book-other-log = { $log } enthält die letzten Änderungen eines anderen Stands des Buchs als { $path }; beides zu mischen würde es beschädigen.
    .hint = Um mit diesem Stand zu arbeiten, verschieben Sie die Protokolldatei; sonst stellen Sie das frühere Buch wieder her.
error-book-not-a-book = { $path } ist kein Owed-Buch.
    .hint = Die Datei blieb unverändert. Wählen Sie eine andere.
error-book-too-new = { $path } wurde mit einer neueren Version von Owed geschrieben (Buchversion { $found }, dieses Programm kennt { $known }).
    .hint = Aktualisieren Sie Owed, um das Buch zu öffnen.
error-book-too-old = { $path } wurde mit einer älteren Version von Owed geschrieben und kann nur gelesen werden.
    .hint = Machen Sie die Datei beschreibbar, damit sie aktualisiert werden kann.
error-book-damaged = Das Buch ist beschädigt ({ $detail }).
    .hint = Behalten Sie die Datei, und öffnen Sie eine Sicherung davon.
error-book-busy = Ein anderes Programm benutzt dieses Buch.
    .hint = Es wurde nichts geändert. Versuchen Sie es gleich noch einmal.
error-book-read-only = Das Buch kann nur gelesen werden.
    .hint = Es wurde nichts geändert. Machen Sie die Datei und ihren Ordner beschreibbar, oder arbeiten Sie mit einer Kopie.
error-book-disk-full = Der Datenträger ist voll.
    .hint = Schaffen Sie Platz, und versuchen Sie es noch einmal.
error-book-disk = Der Datenträger konnte das Buch nicht lesen oder schreiben ({ $detail }).
    .hint = Prüfen Sie den Datenträger, und versuchen Sie es noch einmal.
error-book-file = { $path }: { $why }.
error-book-not-found = { $what ->
        [allocation] Die Zuordnung { $key } gibt es
        [bank-account] Das Bankkonto { $key } gibt es
        [bank-entry] Den Bankumsatz { $key } gibt es
        [claim] Die Nebenforderung { $key } gibt es
        [claim-payment] Die Zahlung oder den Erlass { $key } zu einer Nebenforderung gibt es
        [credit] Die Zahlung oder Gutschrift { $key } gibt es
        [customer] Den Kunden { $key } gibt es
        [dispute] Die Reklamation { $key } gibt es
        [document] Das Dokument { $key } gibt es
        [group] Die Gruppe { $key } gibt es
        [handover] Die Abgabe { $key } gibt es
        [hold] Die Mahnsperre { $key } gibt es
        [invoice] Die Rechnung { $key } gibt es
        [letter] Den Brief { $key } gibt es
        [message] Die Nachricht { $key } gibt es
        [payment] Die Zahlung { $key } gibt es
        [plan] Den Ratenplan { $key } gibt es
        [policy] Das Mahnverfahren { $key } gibt es
        [promise] Die Zahlungszusage { $key } gibt es
        [refund] Die Erstattung { $key } gibt es
        [run] Den Mahnlauf { $key } gibt es
       *[other] Den Eintrag { $key } gibt es
    } im Buch nicht.
error-book-none-selected = { $what ->
        [allocation] Keine Zuordnung ist ausgewählt.
        [bank-account] Kein Bankkonto ist ausgewählt.
        [bank-entry] Kein Bankumsatz ist ausgewählt.
        [claim] Keine Nebenforderung ist ausgewählt.
        [claim-payment] Keine Zahlung und kein Erlass einer Nebenforderung ist ausgewählt.
        [credit] Keine Zahlung oder Gutschrift ist ausgewählt.
        [customer] Kein Kunde ist ausgewählt.
        [dispute] Keine Reklamation ist ausgewählt.
        [document] Kein Dokument ist ausgewählt.
        [group] Keine Gruppe ist ausgewählt.
        [handover] Keine Abgabe ist ausgewählt.
        [hold] Keine Mahnsperre ist ausgewählt.
        [invoice] Keine Rechnung ist ausgewählt.
        [letter] Kein Brief ist ausgewählt.
        [message] Keine Nachricht ist ausgewählt.
        [payment] Keine Zahlung ist ausgewählt.
        [plan] Kein Ratenplan ist ausgewählt.
        [policy] Kein Mahnverfahren ist ausgewählt.
        [promise] Keine Zahlungszusage ist ausgewählt.
        [refund] Keine Erstattung ist ausgewählt.
        [run] Kein Mahnlauf ist ausgewählt.
       *[other] Es ist nichts ausgewählt.
    }
    .hint = Wählen Sie einen Eintrag aus der Liste.
error-book-no-added-rate = Im Buch gibt es keinen hinzugefügten Zinssatz { $series } ab { $since }.
error-book-customer-number = Die Kundennummer { $number } ist vergeben.
    .hint = Verwenden Sie eine andere Nummer, oder bearbeiten Sie diesen Kunden.
error-book-invoice-number = Die Rechnungsnummer { $number } ist beim Kunden { $customer } vergeben.
    .hint = In einem Buch kommt jede Rechnungsnummer nur einmal vor.
error-book-credit-key = Die Zahlung oder Gutschrift „{ $key }“ ist bereits im Buch.
error-book-not-positive = Der Betrag muss größer als null sein, nicht { $amount }.
error-book-in-letter = Die Rechnung { $number } steht in einem Brief; Kunde, Nummer, Daten und Betrag können deshalb nicht mehr geändert werden.
    .hint = Erfassen Sie stattdessen eine Gutschrift.
error-book-overallocated = Am { $day } würden die Zuordnungen { $side ->
        [invoice] der Rechnung { $number }
        [claim] der Nebenforderung { $number }
        [this-credit] dieser Zahlung oder Gutschrift
       *[credit] der Zahlung oder Gutschrift { $number }
    } den Betrag um { $over } übersteigen.
    .hint = Ordnen Sie weniger zu.
error-book-underallocated = Am { $day } würde von { $side ->
        [invoice] der Rechnung { $number }
        [claim] der Nebenforderung { $number }
        [this-credit] dieser Zahlung oder Gutschrift
       *[credit] der Zahlung oder Gutschrift { $number }
    } mehr zurückgenommen, als bis dahin zugeordnet war.
    .hint = Verwenden Sie einen späteren Tag.
error-book-mismatch = Die Rechnung { $number } und die Gutschrift oder Zahlung haben verschiedene { $what ->
        [currencies] Währungen
       *[customers] Kunden
    }.
    .hint = Ordnen Sie den Betrag einer anderen Rechnung zu.
error-book-too-early = { $day } liegt vor { $what ->
        [after-due] dem Tag nach der jetzigen Fälligkeit
        [allocation] der Zuordnung
        [claim] dem Tag der Nebenforderung
        [credit] dem Datum der Zahlung oder Gutschrift
        [first-day] dem ersten Tag
        [made] dem Tag der Zusage
       *[invoice] dem Rechnungsdatum
    } ({ $first }).
    .hint = Verwenden Sie diesen oder einen späteren Tag.
error-book-issued-too-late = Die Rechnung { $number } kann nicht vom { $issued } sein, weil ihr am { $allocated } etwas zugeordnet wurde.
    .hint = Verwenden Sie diesen oder einen früheren Tag.
error-book-already-reversed = Diese Zuordnung wurde bereits rückgängig gemacht oder macht selbst eine andere rückgängig.
error-book-claim-mismatch = Nebenforderung und { $side ->
        [payment] Zahlung
       *[invoice] Rechnung
    } haben verschiedene { $what ->
        [currencies] Währungen
       *[customers] Kunden
    }.
    .hint = { $side ->
        [payment] Wählen Sie eine andere Zahlung.
       *[invoice] Wählen Sie eine andere Rechnung.
    }
error-book-claim-in-house = Der Brief mit dieser Nebenforderung ist noch nicht versendet; sie wird deshalb noch nicht geschuldet.
    .hint = Vermerken Sie zuerst den Brief als versendet.
error-book-name-taken = { $what ->
        [group] Es gibt bereits eine Gruppe namens „{ $name }“.
       *[policy] Es gibt bereits ein Mahnverfahren namens „{ $name }“.
    }
    .hint = Wählen Sie einen anderen Namen.
error-book-policy-default = Das Mahnverfahren „{ $name }“ kann nicht gelöscht werden: Es ist der Standard für { $kinds }.
    .hint = Legen Sie zuerst ein anderes Mahnverfahren als Standard fest.
error-book-policy-of-businesses = Unternehmen
error-book-policy-of-consumers = Verbraucher
error-book-policy-customers = Das Mahnverfahren „{ $name }“ kann nicht gelöscht werden: Es ist noch Kunden zugewiesen ({ $customers }).
    .hint = Weisen Sie ihnen zuerst ein anderes Mahnverfahren zu.
error-book-policy-groups = Das Mahnverfahren „{ $name }“ kann nicht gelöscht werden: Es ist noch Gruppen zugewiesen ({ $groups }).
    .hint = Weisen Sie ihnen zuerst ein anderes Mahnverfahren zu.
error-book-group-in-use = Die Gruppe „{ $name }“ hat noch Kunden ({ $customers }).
    .hint = Verschieben Sie diese zuerst in eine andere Gruppe.
error-book-unreadable-policy = Das Mahnverfahren { $id } kann nicht gelesen werden ({ $detail }).
    .hint = Behalten Sie die Datei, und öffnen Sie eine Sicherung davon.
error-book-not-of-customer = Die Rechnung { $number } gehört zu einem anderen Kunden.
    .hint = Wählen Sie eine Rechnung dieses Kunden.
error-book-other-currency = Die Rechnung { $number } lautet auf { $currency }.
    .hint = Wählen Sie eine in der Währung der Vereinbarung.
error-book-in-plan = Die Rechnung { $number } gehört zu einem Ratenplan.
    .hint = Heben Sie zuerst diesen Ratenplan auf.
error-book-uneven-plan = Die Raten ergeben { $instalments }, die Rechnungen { $items }.
    .hint = Beide Summen müssen gleich sein.
error-book-in-agreement = Die Rechnung { $number } steht in einer Zahlungszusage, Mahnsperre, Abgabe oder Nebenforderung oder in einem Ratenplan; Kunde und Währung können deshalb nicht geändert werden.
    .hint = Machen Sie das zuerst rückgängig.
error-book-already-ended = { $what ->
        [dispute] Diese Reklamation endete
        [handover] Diese Abgabe endete
        [hold] Diese Mahnsperre endete
        [plan] Dieser Ratenplan endete
       *[promise] Diese Zahlungszusage endete
    } bereits am { $day }.
error-book-entry-decided = Der Bankumsatz { $id } ist bereits { $state }.
    .hint = Machen Sie zuerst seine Zuordnung rückgängig.
error-book-erased = Der Inhalt wurde mit dem Kunden gelöscht.
    .hint = Nur die Zahlen bleiben erhalten.
error-book-letter-exists = Dieser Kunde hat den Brief bereits ({ $batch }).
error-book-nothing-to-undo = Es gibt nichts rückgängig zu machen.
error-book-nothing-to-redo = Es gibt nichts zu wiederholen.
error-book-changed-meanwhile = Das Buch wurde inzwischen geändert, und es wurde nichts rückgängig gemacht oder wiederholt. Die letzte Änderung ist „{ $newest }“.
    .hint = Sehen Sie noch einmal nach.
error-book-cannot-undo = „{ $summary }“ kann nicht rückgängig gemacht werden: { $why ->
        [left-house] Ein Brief davon wurde versendet oder eine E-Mail davon gesendet
        [too-large] Dieser Import war zu groß
       *[changed] Was dabei hinzukam oder geändert wurde, wurde seitdem geändert oder verwendet
    }.
    .hint = { $why ->
        [left-house] Erfassen Sie stattdessen eine Gutschrift, oder erstellen Sie einen neuen Brief.
        [too-large] Lesen Sie die Datei noch einmal ein.
       *[changed] Es wurde nichts geändert.
    }
error-book-cannot-redo = „{ $summary }“ kann nicht wiederholt werden: { $why ->
        [left-house] Ein Brief davon wurde versendet oder eine E-Mail davon gesendet
        [too-large] Dieser Import war zu groß
       *[changed] Was dabei hinzukam oder geändert wurde, wurde seitdem geändert oder verwendet
    }.
    .hint = { $why ->
        [left-house] Erfassen Sie stattdessen eine Gutschrift, oder erstellen Sie einen neuen Brief.
        [too-large] Lesen Sie die Datei noch einmal ein.
       *[changed] Es wurde nichts geändert.
    }
error-book-already-sending = Ein anderes Programm versendet gerade die Nachrichten des Buchs.
    .hint = Warten Sie, bis es fertig ist.
error-book-wrong-state = Die Nachricht { $id } ist inzwischen { $state ->
        [held] zurückgehalten
        [queued] zum Senden vorgemerkt
        [sending] im Versand
        [sent] gesendet
        [failed] fehlgeschlagen
        [unknown] unklar
       *[cancelled] gestoppt
    }; dies bleibt deshalb ohne Wirkung.
error-book-sum-too-large = Die Beträge im Buch ergeben mehr, als genau addiert werden kann; einer davon muss falsch sein.
    .hint = Korrigieren Sie ihn, oder machen Sie den Import rückgängig, mit dem er kam.
error-book-sql = Das Buch meldete einen Fehler: { $error }.

### What a check of the book finds

check-allocation-customer = Zuordnung { $id } nimmt von einem anderen Kunden als dem der Rechnung { $number }
check-allocation-currency = Zuordnung { $id } nimmt { $taken } für die Rechnung { $number } in { $currency }
check-allocation-kind = Zuordnung { $id } ist von der Art { $kind }, nimmt aber von { $source }
check-allocation-early = Zuordnung { $id } gilt vor der Rechnung { $number } oder vor ihrem Guthaben
check-reversal = Zuordnung { $id } hebt { $reversed } nicht auf
check-claim-allocation = Zahlung { $id } der Nebenforderung { $claim } nimmt von einem anderen Kunden, in anderer Währung oder zu früh
check-claim-reversal = Zahlung { $id } einer Nebenforderung hebt { $reversed } nicht auf
check-claim-customer = Nebenforderung { $id } steht bei einem anderen Kunden als ihre Rechnung oder ihr Brief
check-letter-customer = Brief { $id } nennt die Rechnung { $number } eines anderen Kunden
check-message-customer = Nachricht { $id } enthält einen Brief an einen anderen Kunden
check-message-no-time = Nachricht { $id } hat den Status { $state }, aber keine Zeit
check-message-time = Nachricht { $id } hat den Status { $state }, aber eine Sendezeit
check-disputed = Rechnung { $number } gilt als bestritten, hat aber keine offene Reklamation
check-not-disputed = Rechnung { $number } hat eine offene Reklamation, gilt aber nicht als bestritten
check-agreement-customer = { $agreement } nennt die Rechnung { $number } eines anderen Kunden
check-agreement-currency = { $agreement } in { $own } nennt die Rechnung { $number } in { $currency }
check-plan-total = die Raten des Ratenplans { $id } ergeben { $parts }, seine Rechnungen { $items }
check-plan-twice = Rechnung { $number } steht zugleich in den Ratenplänen { $one } und { $other }
check-agreement-end = { $agreement } endet vor dem Beginn
check-bank-statement = Bankauszug { $id } enthält den Bankumsatz { $entry } eines anderen Kontos
check-bank-parts = die Teile des Bankumsatzes { $id } ergeben { $parts }, er selbst nennt { $whole }
check-bank-matched = Bankumsatz { $id } hat Zahlungen, aber den Status { $state }
check-bank-matched-twice = Bankumsatz { $id } ist { $times }-mal zugleich zugeordnet; machen Sie die Zuordnung rückgängig und ordnen Sie ihn neu zu
check-payment-source = Zahlung { $id } hat keinen Beleg
check-payment-implied = Rechnung { $number }: Listen ergeben { $implied } neben dem, was vollständig belegt ist, und nennen { $paid } als gezahlt
check-bank-link = die Zahlungen des Bankumsatzes { $id } ergeben { $payments }, er selbst nennt { $entry }
check-horizon = das Buch endet am Tag { $day }, aber etwas geschieht später
check-payment-told = Zahlung { $id } beträgt { $amount }, ihr Beleg nennt { $told }
check-payment-told-less = Zahlung { $id } beträgt { $amount }, ihre Belege ergeben { $told }
check-refund = Erstattung { $id } nimmt von einem anderen Kunden, in anderer Währung oder zu früh
check-refund-amount = Erstattung { $id } beträgt { $amount }, nimmt aber { $taken } vom Konto
check-no-currency = { $of } hat keine Währung
check-reference = Zeile { $row } von { $table } verweist auf kein { $parent }
check-agreement = { $kind ->
        [promise] Zahlungszusage
        [hold] Mahnsperre
        [handover] Abgabe
       *[plan] Ratenplan
    } { $id }
check-invoice = Rechnung { $number }
check-credit = Guthaben { $id }
check-claim = Nebenforderung { $id }
check-bank-gap = Bankauszug { $number } des Kontos { $account }: Seine Salden und seine Umsätze weichen um { $gap } voneinander ab
check-document = Dokument { $name } hat den Inhalt von { $content }
check-never = nie
check-day = Tag { $day }
check-standing = { $open } offen, ausgeglichen { $settled }, zuerst zugeordnet { $touched }
check-differs = { $name } nennt { $stored }; die Zuordnungen ergeben { $computed }
check-over = { $name }: Am { $day } sind { $amount } zu viel zugeordnet
check-under = { $name }: Am { $day } ist weniger als nichts zugeordnet

## Errors of files that are read

error-file-empty = die Datei ist leer
error-file-wrong-type = das ist keine CSV-Datei: Es sieht aus wie { $type }
    .hint = Exportieren Sie die Liste als CSV und lesen Sie diese ein.
error-file-nul-byte = Zeile { $row } enthält Binärdaten
    .hint = Exportieren Sie die Datei noch einmal.
error-file-columns = Zeile { $row } hat { $columns } Spalten, gelesen werden höchstens { $limit }
    .hint = Prüfen Sie, ob { $separator } das richtige Trennzeichen ist.
error-file-encoding = „{ $said }“ ist keine Zeichenkodierung
    .hint = Verwenden Sie einen Namen wie UTF-8, windows-1252, cp850 oder macintosh.
error-file-separator = { $sign } kann keine Zellen trennen
    .hint = Verwenden Sie Komma, Semikolon, Tabulator oder senkrechten Strich.
error-file-cut-off = die Datei ist abgeschnitten: Sie endet, bevor das Begonnene vollständig ist
    .hint = Rufen Sie sie noch einmal ab, oder exportieren Sie sie neu.
error-file-malformed = Zeile { $row } ist fehlerhaft aufgebaut: { $what }
    .hint = Exportieren Sie die Datei noch einmal.
error-file-second-document = ein zweites Dokument beginnt
error-file-character = „&{ $name };“ ist kein Zeichen, das XML kennt
error-file-entities = Zeile { $row } deklariert Entitäten, die keine Rechnung und kein Bankauszug braucht und die eine Falle sein können
error-file-too-large = die Datei ist größer als 4 GB
    .hint = Exportieren Sie einen kürzeren Zeitraum.
error-file-unknown-format = ihr Format ist unbekannt: Sie ist weder E-Rechnung noch Bankauszug noch Tabelle
error-file-unknown-xml = sie enthält XML einer Art, die Owed nicht liest: Das erste Element ist „{ $name }“
error-file-no-statement = sie enthält keinen Bankauszug
error-file-no-movements = sie hat die Spalten eines Bankauszugs, aber keine Umsätze
error-file-no-invoice = sie enthält keine Rechnung
error-file-damaged-pdf = das PDF ist beschädigt oder abgeschnitten
    .hint = Rufen Sie es noch einmal ab.
error-file-pdf-too-large = das PDF hat { $streams } Teile in { $megabytes } MB, mehr als jede Rechnung
    .hint = Bitten Sie den Absender um die Rechnung allein.
error-file-locked-pdf = das PDF ist mit einem Passwort geschützt
    .hint = Speichern Sie es ohne Passwort.
error-file-no-invoice-in-pdf = dieses PDF enthält keine E-Rechnung
    .hint = Bitten Sie den Absender um eine E-Rechnung, oder erfassen Sie die Rechnung von Hand.
error-file-empty-envelope = der signierte Umschlag ist leer oder abgeschnitten
    .hint = Rufen Sie ihn noch einmal ab.
error-file-damaged-workbook = die Arbeitsmappe ist beschädigt oder abgeschnitten
    .hint = Speichern Sie sie noch einmal.
error-file-locked-workbook = die Arbeitsmappe ist mit einem Passwort geschützt
    .hint = Speichern Sie sie ohne Passwort.
error-file-cells = ein Blatt umfasst mehr als { $limit } Zellen, mehr werden nicht gelesen
    .hint = Speichern Sie das Nötige in einem eigenen Blatt.
error-file-sheet-too-large = ein Blatt ist weit größer als die Arbeitsmappe selbst
    .hint = Speichern Sie das Nötige in einem eigenen Blatt.
error-file-nothing-read = nichts darin lässt sich lesen: { $why }
error-file-damaged-archive = das Archiv ist beschädigt oder abgeschnitten
    .hint = Rufen Sie es noch einmal ab.
error-file-unsupported-archive = das Archiv lässt sich nicht öffnen: { $why }
    .hint = Entpacken Sie es und lesen Sie seine Dateien ein.
error-file-archive-too-large = das Archiv ist entpackt größer als vertretbar
    .hint = Entpacken Sie es selbst, wenn Sie ihm vertrauen.
error-file-too-many-files = das Archiv enthält { $count } Dateien, gelesen werden höchstens { $limit }
error-file-nested-archive = es ist ein Archiv in einem Archiv
    .hint = Entpacken Sie das äußere.
error-file-nothing-in-archive = keine Datei des Archivs lässt sich lesen: { $why }
error-file-no-files = es enthält keine Dateien
error-file-no-such-header = die Datei hat keine Zeile { $line }, die die Kopfzeile sein könnte
error-file-no-such-column = die Datei hat keine Spalte { $column }: Es sind { $count }
error-file-stopped = das Einlesen wurde abgebrochen
file-type-pdf = ein PDF-Dokument
file-type-office = eine alte Excel- oder Word-Datei
file-type-png = ein PNG-Bild
file-type-jpeg = ein JPEG-Bild
file-type-gif = ein GIF-Bild
file-type-gzip = ein gzip-Archiv
file-type-7zip = ein 7-Zip-Archiv
file-type-rar = ein RAR-Archiv
file-type-bzip2 = ein bzip2-Archiv
file-type-xz = ein xz-Archiv
file-type-sqlite = eine SQLite-Datenbank oder ein Buch von Owed
file-type-rtf = ein RTF-Dokument
file-type-program = ein Programm
file-type-parquet = eine Parquet-Datei
file-type-xml = eine XML-Datei
file-type-web-page = eine Webseite
file-type-xlsx = eine Excel-Arbeitsmappe (XLSX)
file-type-docx = ein Word-Dokument (DOCX)
file-type-ods = eine OpenDocument-Tabelle
file-type-zip = ein ZIP-Archiv

## Problems of rows and files

problem-in-file = { $file }: { $problem }
problem-file-unreadable = { $file }: { $error }. { $hint }
problem-sign-several = das Zeichen der Beträge kann für { $codes } stehen: Geben Sie an, wofür
problem-sign-many = das Zeichen der Beträge kann für { $codes } oder eine andere Währung stehen: Geben Sie an, wofür
problem-encoding-doubtful = die Buchstaben der Datei ergeben in der vermuteten Zeichenkodierung keine Wörter; gelesen wird sie als { $encoding }: Geben Sie an, welche Kodierung sie hat
problem-undecodable-shown = einige Zeichen haben in { $encoding } keine Bedeutung; sie erscheinen als �
problem-undecodable = einige Zeichen haben in { $encoding } keine Bedeutung: Geben Sie an, welche Kodierung die Datei hat
problem-ambiguous-decimals = das Zeichen in diesem Betrag kann für Tausender oder für Dezimalen stehen: Geben Sie an, wofür
problem-ambiguous-dates = kein Datum zeigt, ob der Tag oder der Monat zuerst kommt: Geben Sie es an
problem-cut-off-cell = die Datei endet in einer Zelle in Anführungszeichen: Sie ist abgeschnitten, oder ein Anführungszeichen fehlt; exportieren Sie sie noch einmal
problem-cut-off-row = die Datei endet in ihrer letzten Zeile: Sie ist abgeschnitten, oder ein Anführungszeichen fehlt; exportieren Sie sie noch einmal
problem-cut-off-movement = die Datei endet in einem Umsatz: Sie ist abgeschnitten
problem-unowed = das ist eine Liste von { $what }, aus der nichts geschuldet wird; geben Sie an, was es ist, wenn sie etwas anderes enthält
problem-unowed-quotes = Angeboten
problem-unowed-orders = Bestellungen
problem-unowed-drafts = Entwürfen
problem-unowed-recurring = wiederkehrenden Rechnungen
problem-unknown-kind = weder ein Titel noch die Namen der Spalten sagen, was das ist; nach dem Inhalt der Zellen könnte es { $kind } sein. Geben Sie an, was es ist
problem-unknown-kind-columns = weder ein Titel noch die Namen der Spalten sagen, was das ist; nach dem Inhalt der Zellen könnte es { $kind } sein: { $columns }. Geben Sie an, was es ist
problem-guessed-columns = gelesen als { $kind }, deren Spalten nicht alle am Namen zu erkennen sind: { $columns }. Geben Sie an, ob das stimmt
import-column-above = (Name über den Zeilen)
import-column-debtor = (Debitor)
import-column-date = (Datum)
import-column-debit = (Soll)
import-column-credit = (Haben)
problem-column = „{ $header }“ als { $field }
problem-column-after = { $before }, „{ $header }“ als { $field }
problem-missing-column = gelesen als { $kind }, aber keine Spalte wurde als { $field } erkannt; geben Sie an, welche es ist
problem-missing-column-net = gelesen als { $kind }, aber keine Spalte wurde als { $field } erkannt; geben Sie an, welche es ist („{ $net }“ ist ohne Steuer)
problem-unknown-signs = kein Betrag hat ein Vorzeichen, und „{ $column }“ sagt vielleicht, welche das Konto verlassen haben ({ $samples }). Wenn ja, schreiben Sie dort Soll und Haben; wenn nicht, lassen Sie die Spalte weg, und alle Beträge gelten als eingegangen
problem-no-currency = kein Betrag der Datei nennt seine Währung: Geben Sie sie an
problem-invoice-no-currency = die Rechnung nennt keine Währung: Geben Sie sie an
problem-account-no-currency = die Währung des Kontos ist nicht genannt; Beträge werden als Hundertstel gelesen
problem-missing = { $field } fehlt
problem-issued-missing = das Rechnungsdatum fehlt
problem-not-a-date = kein Datum; erwartet wird eines wie 2026-12-31
problem-not-a-date-either = kein Datum; erwartet wird { $example } oder 2026-12-31
problem-not-a-date-of-order = kein Datum; erwartet wird { $example }
problem-date-dmy = 31/12/2026 (Tag, Monat, Jahr)
problem-date-mdy = 12/31/2026 (Monat, Tag, Jahr)
problem-date-ymd = 2026-12-31 (Jahr, Monat, Tag)
problem-february = der Februar hat keinen solchen Tag; gelesen wird { $read }
problem-not-an-amount = kein Betrag; erwartet wird einer wie { $example }
problem-no-such-decimals = { $currency } hat keine solchen Nachkommastellen; gelesen wird { $read }
problem-not-a-currency = keine Währung; erwartet wird ein Code wie EUR
problem-other-currency-in-row = die anderen Beträge der Zeile sind in { $currency }
problem-other-currency-sign = das Währungszeichen des Betrags ist nicht das von { $currency }
problem-not-a-percentage = kein Prozentsatz; erwartet wird einer wie 2 oder 2.5
problem-no-discount = kein mögliches Skonto: mehr als 0 und weniger als 100 %, innerhalb eines Jahres nach der Rechnung
problem-extra-cells = die Zeile hat { $cells } Zellen, die Kopfzeile { $width }; setzen Sie eine Zelle, die das Trennzeichen enthält, in Anführungszeichen
problem-status-put-off = „{ $status }“ besagt, dass die Rechnung wartet, aber nicht bis wann; korrigieren Sie das Wort, oder lassen Sie die Zeile weg und halten Sie die Vereinbarung im Buch fest
problem-status-unknown = „{ $status }“ sagt nicht, ob die Rechnung offen ist; korrigieren Sie das Wort, oder lesen Sie diese Spalte nicht ein
problem-document-unknown = „{ $document }“ sagt nicht, welcher Beleg das ist; korrigieren Sie das Wort, oder lesen Sie diese Spalte nicht ein
problem-arrival-unknown = das Wort sagt nicht, ob das Geld eingegangen ist; korrigieren Sie es, oder lesen Sie diese Spalte nicht ein
problem-refunded-too-much = es ging mehr zurück als die eingegangenen { $amount }
problem-refunded-unknown = ein Teil des Geldes ging zurück, aber keine Spalte sagt, wie viel
problem-refunded-nothing = das Geld ging zurück, doch der erstattete Betrag ist null
problem-no-country = kein Land; erwartet wird sein Name oder Code, zum Beispiel DE
problem-no-country-left-out = kein Land; erwartet wird sein Name oder Code, zum Beispiel DE; die Angabe wird weggelassen
problem-no-email-left-out = keine E-Mail-Adresse: { $why }; die Angabe wird weggelassen
problem-no-terms-left-out = kein mögliches Zahlungsziel für einen Kunden; erwartet werden Tage wie „30 Tage netto“; die Angabe wird weggelassen
problem-customer-again = Zeile { $row } beschreibt diesen Kunden anders; behalten Sie eine der beiden Zeilen
problem-number-of-customer = Zeile { $row } hat diese Nummer für einen anderen Kunden, { $name }
problem-number-of-another = Zeile { $row } hat diese Nummer für einen anderen Kunden
problem-disputed-or-not = laut Status ist sie bestritten, laut dieser Spalte nicht
problem-earlier-row = eine frühere Zeile dieser Rechnung weicht ab: { $field }
problem-earlier-row-currency = eine frühere Zeile dieser Rechnung hat eine andere Währung
problem-rows-amounts = die Zeilen dieser Rechnung haben verschiedene Beträge, obwohl die Spalte den der ganzen Rechnung nennt
problem-credit-note-open = eine Gutschrift über { $total } kann nicht mit { $open } offen sein; korrigieren Sie eines der Vorzeichen
problem-lines-sum = die Zeilen ergeben { $parts }, nicht die { $gross } der Rechnung
problem-net-and-tax-sum = Netto und Steuer ergeben { $parts }, nicht die { $gross } der Rechnung
problem-posted-differently = { $gross } wurden auf den Kunden gebucht, { $income } auf Erlöse und Steuer; beides muss gleich sein
problem-payment-rows = Zeile { $row } enthält diese Zahlung mit demselben Betrag: Ob jede Zeile die ganze Zahlung oder einen Teil nennt, ist unbekannt; fügen Sie eine Spalte mit dem je Rechnung verwendeten Betrag hinzu
problem-applied-too-much = { $applied } sind auf Rechnungen verteilt, mehr als die Zahlung von { $amount }
problem-cannot-be-paid = { $amount } können nicht bezahlt worden sein
problem-paid-nothing = bezahlt am { $date }, doch bezahlt wurde nichts
problem-paid-only = als bezahlt vermerkt, doch von { $gross } wurden nur { $amount } bezahlt
problem-open-nothing = als offen vermerkt, doch von { $gross } ist nichts offen
problem-paid-and-open = { $paid } bezahlt und { $open } offen ergeben nicht { $gross }
problem-open-too-much = { $open } offen sind mehr als die { $gross } der Rechnung
problem-part-paid = teilweise bezahlt, aber keine Spalte sagt, wie viel; fügen Sie eine Spalte mit dem bezahlten oder offenen Betrag hinzu
problem-aging-no-day = eine Fälligkeitsübersicht enthält keine Daten, und kein Titel nennt ihren Stichtag; exportieren Sie stattdessen die Einzelposten
problem-aging-sum = die Altersklassen ergeben { $sum }, die Summe sagt { $stated }; es gelten die Altersklassen
problem-totals = die Zeilen darüber ergeben { $sum }, die Summenzeile sagt { $stated }; es gelten die Zeilen
problem-invoice-sum = der Gesamtbetrag { $total }, abzüglich { $prepaid } bezahlt, mit { $rounding } Rundung, ist nicht { $payable }
problem-balances-differ = der Bankauszug beginnt mit { $opening } und endet mit { $closing }, was sich nicht vergleichen lässt
problem-movement-currency = ein Umsatz in einer anderen Währung als die Salden, die in { $currency } geführt sind
problem-closing-balance = { $opening } und Umsätze von { $sum } ergeben nicht den Endsaldo { $closing }: Etwas fehlt oder ist doppelt
problem-running-balance = der Saldo davor und dieser Umsatz ergeben nicht { $stated }: Etwas fehlt, ist doppelt oder steht in anderer Reihenfolge
problem-booking-parts = die { $count } Teile der Buchung ergeben nicht ihren Betrag; sie bleibt ein einziger Umsatz
problem-entry-no-amount = der Bankumsatz hat keinen Betrag
problem-movement-no-amount = der Umsatz hat keinen Betrag
problem-movement-no-date = der Umsatz hat kein Datum
problem-second-account = ein zweites Konto in einem Bankauszug; das erste gilt
problem-not-a-balance = kein Saldo; erwartet wird einer wie C260131EUR1234,56
problem-not-a-movement = kein Umsatz; erwartet wird einer wie 2601310131CR123,45NTRFNONREF
problem-bank-error = die Bank hat mit einem Fehler statt mit einem Bankauszug geantwortet
problem-movements-outside = { $lost } der { $count } Umsätze der Datei stehen in keinem Bankauszug und wurden nicht gelesen: Die Datei ist beschädigt, oder mehrere wurden zusammengefügt; exportieren Sie sie noch einmal
problem-unsigned-movement = die Beträge der Datei haben kein Vorzeichen, und der Art nach hat der Umsatz das Konto verlassen; gelesen wird { $amount }
problem-sign-contradicts = die Art des Umsatzes und das Vorzeichen seines Betrags widersprechen sich; gelesen wird { $amount }
problem-no-side = die Angabe sagt weder, dass Geld ein-, noch dass es ausging: Erwartet wird ein Wort wie Haben oder Soll
problem-terms-unknown = nicht verstandenes Zahlungsziel; erwartet wird etwas wie „30 Tage“, „1 Monat“, „30 Tage zum Monatsende“ oder ein Datum. Wird diese Spalte nicht eingelesen, gilt das übliche Zahlungsziel

import-aging-summary-note = Aus einer Fälligkeitsübersicht vom { $day }: was in „{ $header }“ offen war, ohne die einzelnen Rechnungen.

## Errors of mail

error-mail-wrong-password = { $host } hat den Benutzernamen oder das Passwort von { $user } nicht angenommen: { $said }
    .hint = Geben Sie das Passwort noch einmal ein. Manche Anbieter verlangen statt des üblichen ein App-Passwort, das Sie in deren Einstellungen anlegen.
error-mail-password-missing = Für { $user } bei { $host } ist kein Passwort hinterlegt.
    .hint = Geben Sie es in den E-Mail-Einstellungen ein, oder setzen Sie OWED_SMTP_PASSWORD, wo es keinen Schlüsselbund gibt.
error-mail-login-required = { $host } verlangt eine Anmeldung, und im Konto ist keine hinterlegt: { $said }
    .hint = Geben Sie den Benutzernamen in den E-Mail-Einstellungen ein.
error-mail-login-not-offered = { $host } bietet keine Anmeldung an, die Owed kennt.
    .hint = Prüfen Sie den Port: Anmeldungen gibt es meist auf 587 (STARTTLS) und 465 (TLS). Ein Server ohne Anmeldung braucht keinen Benutzernamen.
error-mail-sender-refused = { $host } lässt dieses Konto nicht als { $address } senden: { $said }
    .hint = Geben Sie als Absender eine Adresse an, die zu diesem Konto gehört.
error-mail-passwords-off = { $host } nimmt von anderen Programmen keine Passwörter mehr an: { $said }
    .hint = Wählen Sie in den E-Mail-Einstellungen die Anmeldung beim Anbieter (account set --sign-in oauth), und melden Sie sich dort an. Die Anleitung zu Microsoft 365 und Google Workspace beschreibt die Schritte.
error-mail-password-doubted = { $host } hat die Anmeldung von { $user } nicht angenommen: { $said }
    .hint = Entweder ist das Passwort falsch, oder Microsoft 365 hat die Anmeldung mit Passwort für dieses Postfach abgeschaltet. Wählen Sie dann in den E-Mail-Einstellungen die Anmeldung beim Anbieter (account set --sign-in oauth).
error-mail-app-password = Google hat das Passwort von { $user } bei { $host } nicht angenommen: { $said }
    .hint = Das gewöhnliche Google-Passwort gilt hier nicht. Legen Sie in den Sicherheitseinstellungen des Google-Kontos ein App-Passwort an, und geben Sie dieses ein; mit Google Workspace können Sie sich stattdessen bei Google anmelden (account set --sign-in oauth).
error-mail-sending-off = { $host } lässt andere Programme nicht aus dem Postfach von { $user } senden: { $said }
    .hint = Ihr Microsoft-365-Administrator muss „Authentifiziertes SMTP“ für dieses Postfach einschalten: Admin Center, Aktive Benutzer, E-Mail, E-Mail-Apps verwalten. Es kann bis zu einer Stunde dauern, bis das wirkt.
error-mail-bad-endpoint = „{ $address }“ kann nicht als Adresse des Anbieters dienen: { $why }.
    .hint = Geben Sie die vollständige Adresse aus der Dokumentation Ihres Anbieters ein; sie beginnt mit https://.
error-mail-no-loopback = Owed kann auf diesem Computer nicht auf den Browser warten: { $why }
    .hint = Prüfen Sie, ob eine Schutzsoftware Owed verbietet, auf diesem Computer (127.0.0.1) Verbindungen anzunehmen, und versuchen Sie es noch einmal.
error-mail-sign-in-timed-out = Bei { $host } hat sich niemand rechtzeitig angemeldet.
    .hint = Beginnen Sie die Anmeldung noch einmal, und schließen Sie sie innerhalb von zehn Minuten im Browser ab.
error-mail-sign-in-not-ours = Die Antwort aus dem Browser gehört zu einer anderen Anmeldung; Owed hat sie nicht verwendet.
    .hint = Schließen Sie die alte Seite von { $host } im Browser, und beginnen Sie die Anmeldung noch einmal.
error-mail-sign-in-denied = { $host } hat die Anmeldung nicht gewährt: { $said }
    .hint = Melden Sie sich noch einmal an, und stimmen Sie zu. Wenn Ihr Unternehmen die App erst genehmigen muss, wenden Sie sich an Ihren Administrator.
error-mail-sign-in-short = { $host } erlaubt Owed nicht, angemeldet zu bleiben.
    .hint = Ergänzen Sie in den Berechtigungen (Scopes) des Kontos die für ein Refresh-Token, meist offline_access, und melden Sie sich noch einmal an.
error-mail-sign-in-missing = { $user } ist bei { $host } nicht angemeldet.
    .hint = Melden Sie sich unter Einstellungen, E-Mail oder mit „owed account sign-in“ an. Wo es keinen Schlüsselbund gibt, setzen Sie OWED_SMTP_TOKEN.
error-mail-sign-in-ended = { $host } hat die Anmeldung von { $user } beendet: { $said }
    .hint = Melden Sie sich unter Einstellungen, E-Mail oder mit „owed account sign-in“ noch einmal an. Nichts ist verloren: Wartende E-Mails gehen danach hinaus.
error-mail-sign-in-rejected = { $host } hat die Anmeldeanfrage von Owed abgelehnt: { $said }
    .hint = Vergleichen Sie Client-ID, Clientgeheimnis, Verzeichnis und Berechtigungen in den E-Mail-Einstellungen mit der Registrierung bei Ihrem Anbieter.
error-mail-provider-unreachable = { $host }, wo sich Ihr E-Mail-Konto anmeldet, ist nicht erreichbar: { $why }
    .hint = Prüfen Sie die Internetverbindung, und versuchen Sie es noch einmal; wartende E-Mails gehen später hinaus.
error-mail-tokens-not-offered = { $host } nimmt keine Anmeldung über einen Anbieter (XOAUTH2) an.
    .hint = Prüfen Sie Server, Port und Verschlüsselung, oder melden Sie sich mit einem Passwort an.
error-mail-token-refused = { $host } hat die Anmeldung von { $user } auch nach einer Erneuerung nicht angenommen: { $said }
    .hint = Prüfen Sie, ob der Benutzername die Adresse ist, mit der Sie sich angemeldet haben, und ob die Berechtigungen das Senden (SMTP) erlauben; melden Sie sich dann noch einmal an. Bei Microsoft 365 muss „Authentifiziertes SMTP“ für das Postfach eingeschaltet sein.
error-mail-unknown-authority = Das Zertifikat von { $host } stammt von einer Stelle, die dieser Computer nicht kennt.
    .hint = Prüfen Sie den Namen des Servers. Wenn Ihre Firma eine eigene Zertifizierungsstelle hat, wählen Sie deren Zertifikatsdatei in den E-Mail-Einstellungen aus.
error-mail-certificate-expired = Das Zertifikat von { $host } ist abgelaufen.
    .hint = Prüfen Sie das Datum dieses Computers; stimmt es, muss der Betreiber des Servers das Zertifikat erneuern.
error-mail-wrong-host-name = Das Zertifikat von { $host } gilt für einen anderen Namen.
    .hint = Geben Sie den Namen des Servers genau so ein, wie Ihr Anbieter ihn nennt.
error-mail-bad-certificate = Dem Zertifikat von { $host } ist nicht zu trauen: { $why }
    .hint = Fragen Sie den Betreiber des Servers; bis dem Zertifikat zu trauen ist, wird nichts gesendet.
error-mail-no-tls = { $host } bietet auf Port { $port } keine Verschlüsselung an.
    .hint = Versuchen Sie es mit TLS auf Port 465, oder fragen Sie den Anbieter. Unverschlüsselter Versand muss in den E-Mail-Einstellungen erlaubt werden.
error-mail-tls-failed = Owed konnte keine verschlüsselte Verbindung zu { $host } auf Port { $port } aufbauen: { $why }
    .hint = Prüfen Sie, ob Port und Verschlüsselung zusammenpassen: 587 ist STARTTLS, 465 ist TLS.
error-mail-plain-not-allowed = Das Konto würde unverschlüsselt an { $host } senden.
    .hint = Wählen Sie STARTTLS oder TLS. Gehört das Netz Ihnen, erlauben Sie für dieses Konto in den E-Mail-Einstellungen den unverschlüsselten Versand.
error-mail-ca-file = Die zusätzlichen Zertifikate in { $path } lassen sich nicht lesen: { $why }
    .hint = Wählen Sie eine Datei mit Zertifikaten im PEM-Format.
error-mail-host-not-found = Ein Mailserver namens { $host } wurde nicht gefunden.
    .hint = Prüfen Sie den Namen des Servers und die Internetverbindung; versuchen Sie es dann noch einmal.
error-mail-refused = { $host } antwortet nicht auf Port { $port }: Dort läuft kein Server.
    .hint = Prüfen Sie den Port: Üblich sind 587 für STARTTLS und 465 für TLS.
error-mail-timed-out = { $host } hat auf Port { $port } nicht rechtzeitig geantwortet.
    .hint = Prüfen Sie die Internetverbindung, eine Firewall und ob Port und Verschlüsselung zusammenpassen: 587 ist STARTTLS, 465 ist TLS.
error-mail-lost = Die Verbindung zu { $host } auf Port { $port } ist abgebrochen: { $why }
    .hint = Versuchen Sie es noch einmal; wenn es wieder geschieht, fragen Sie den Anbieter.
error-mail-busy = { $host } kann gerade keine E-Mails annehmen ({ $code }): { $said }
    .hint = Versuchen Sie es später noch einmal.
error-mail-rejected = { $host } weist diesen Computer ab ({ $code }): { $said }
    .hint = Fragen Sie den Anbieter nach dem Grund und nennen Sie dabei die hier zitierten Worte.
error-mail-not-smtp = Der Server { $host } auf Port { $port } ist kein Mailserver, den Owed nutzen kann.
    .hint = Prüfen Sie Name, Port und Verschlüsselung des Servers: 587 ist STARTTLS, 465 ist TLS.
error-mail-bad-address = „{ $address }“ ist keine brauchbare E-Mail-Adresse: { $why }.
    .hint = Korrigieren Sie die Adresse.
error-mail-bad-header = Die Angabe { $field } der E-Mail ist nicht brauchbar: { $why }.
    .hint = Entfernen Sie Zeilenumbrüche und Steuerzeichen daraus.
error-mail-bad-attachment = Die Anlage „{ $name }“ kann nicht gesendet werden: { $why }.
    .hint = Geben Sie der Datei einen anderen Namen, oder erstellen Sie sie neu.
error-mail-folder = In { $path } kann nichts geschrieben werden: { $why }
    .hint = Wählen Sie einen Ordner, der sich beschreiben lässt und Platz hat.
error-mail-no-keychain = Owed konnte den Schlüsselbund dieses Computers nicht erreichen: { $why }
    .hint = Setzen Sie die Umgebungsvariable OWED_SMTP_PASSWORD (OWED_SMTP_TOKEN, wenn sich das Konto beim Anbieter anmeldet), oder starten Sie einen Schlüsselbund (unter Linux GNOME Keyring oder KWallet).
error-mail-keychain-refused = Der Schlüsselbund hat das Passwort von { $user } bei { $host } nicht freigegeben: { $why }
    .hint = Entsperren Sie den Schlüsselbund und erlauben Sie Owed den Zugriff; versuchen Sie es dann noch einmal.
error-mail-secret-read-only = Passwörter werden hier nur aus { $source } gelesen; gespeichert werden kann keines.
    .hint = Setzen Sie das Passwort dort.
error-mail-recipient = { $recipient }: { $why }
error-mail-no-clear-answer = Die ganze Nachricht wurde übertragen, aber es kam keine klare Antwort zurück. { $why }
mail-damaged = die gespeicherte Nachricht ist beschädigt und muss neu erstellt werden
mail-no-recipient = die Nachricht hat keinen Empfänger
mail-address-empty = sie ist leer
mail-address-line-break = sie enthält einen Zeilenumbruch oder ein anderes Steuerzeichen
mail-address-several = sie enthält mehr als eine Adresse
mail-address-quotes = vor dem @ sind keine Anführungszeichen möglich
mail-header-own = die Nachricht setzt sie selbst
mail-header-name-signs = ihr Name darf nur Buchstaben, Ziffern und Bindestriche haben
mail-header-name-length = ihr Name ist leer oder zu lang
mail-header-message-id = sie muss die Form <token@domain> haben, aus einfachen Buchstaben, Ziffern, Punkten und Bindestrichen
mail-attachment-no-name = sie hat keinen Namen
mail-attachment-name-signs = ihr Name enthält einen Schrägstrich oder ein Steuerzeichen
mail-attachment-media-type = ihr Medientyp hat nicht die Form type/subtype
mail-attachment-encoding = sie lässt sich nicht kodieren
mail-no-certificate = sie enthält kein Zertifikat
mail-server-closed = der Server hat sie beendet
mail-plain-after-tls = nach vereinbarter Verschlüsselung kam noch unverschlüsselter Text
mail-encrypted-already = die Verbindung ist bereits verschlüsselt
mail-keychain-none = es ist keiner eingerichtet
mail-keychain-not-text = was er enthält, ist kein Text
mail-keychain-several = er enthält mehr als eines
mail-keychain-error = er hat mit einem Fehler geantwortet
mail-keychain-too-long = für einen so langen Text hat er keinen Platz
mail-endpoint-not-https = nur https ist erlaubt, außer auf diesem Computer
mail-endpoint-extras = sie darf weder Benutzer noch Passwort noch einen Teil nach # enthalten
mail-page-signed-in = Sie sind angemeldet
mail-page-not-signed-in = Die Anmeldung ist fehlgeschlagen
mail-page-close = Sie können diese Seite schließen und zu Owed zurückkehren.
mail-environment-variable = der Umgebungsvariable { $name }
mail-field-head = Kopf
mail-field-message-id = Nachrichten-ID

message-confirmed-by-hand = von Hand bestätigt
message-ended-before-sending = das Programm wurde beendet, bevor der Server die Nachricht hatte
message-ended-while-sending = das Programm wurde während des Versands beendet

## Errors of letters

error-letter-template = der Text { $template }, Zeile { $line }: { $problem }
error-letter-edited = { $part } (bearbeitet), Zeile { $line }: { $problem }
error-letter-missing-section = dem Text { $template } fehlt der Abschnitt „[{ $section }]“
    .hint = Fügen Sie ihn hinzu, oder verwenden Sie den mitgelieferten Text.
error-letter-logo = das Logo lässt sich nicht lesen: { $why }
    .hint = Verwenden Sie eine PNG-, JPEG- oder SVG-Datei.
error-letter-live-text = das Logo enthält Text als Schrift, der auf jedem Gerät anders aussieht
    .hint = Wandeln Sie den Text der SVG-Datei in Pfade um.
error-letter-money = die Posten dieses Briefs ergeben mehr, als sich genau führen lässt: { $why }
error-letter-money-hinted = die Posten dieses Briefs ergeben mehr, als sich genau führen lässt: { $why }
    .hint = { $hint }
error-letter-nothing-to-remind = eine Mahnung braucht mindestens einen Posten
error-letter-interest-differs = der Brief fordert { $claimed } neue Zinsen, seine Berechnung ergibt { $calculated }
    .hint = Erstellen Sie die Nebenforderung neu aus der Berechnung.
error-letter-one-currency = eine Vereinbarung lautet nur auf eine Währung
    .hint = Erstellen Sie für jede eine eigene.
error-letter-instalments-differ = die Raten ergeben { $paid }, geschuldet sind { $owed }
    .hint = Korrigieren Sie die letzte.
error-letter-row-shape = Zeile { $row } des Berichts hat { $found } Zellen, der Bericht hat { $expected } Spalten
error-letter-subset = die Schrift { $font } lässt sich für die Datei nicht verkleinern: { $why }
error-letter-not-pdf = Datei { $number } lässt sich nicht hinter die anderen setzen: { $why }
    .hint = Lassen Sie sie weg, oder speichern Sie sie noch einmal als PDF.
error-letter-writer = dem PDF fehlt beim Schreiben ein Teil ({ $part }), daher wurde der Brief nicht erstellt
error-letter-io = die Datei konnte nicht geschrieben werden: { $why }
letter-part-subject = der Betreff
letter-part-salutation = die Anrede
letter-part-opening = die Einleitung
letter-part-request = die Aufforderung
letter-part-closing = der Schluss
letter-part-farewell = die Grußformel
letter-part-mail-attachment = der Hinweis auf die Anlage
letter-pdf-file = Datei
letter-pdf-file-to-join = Datei zum Anhängen
letter-pdf-page-tree = Seitenbaum
letter-pdf-catalog = Katalog
letter-pdf-object = Objekt hinter einem Verweis
letter-pdf-resource = Schrift oder Bild
letter-logo-size = { $width } × { $height } Pixel sind keine Größe für ein Logo
letter-logo-too-large = es ist zu groß
letter-logo-no-palette = die Farbpalette fehlt
letter-logo-no-picture = die JPEG-Datei enthält kein Bild
letter-logo-unknown = es ist weder PNG noch JPEG noch SVG
letter-logo-no-size = es hat keine Größe
letter-text-no-section = „[{ $heading }]“ ist kein Abschnitt; Abschnitte sind { $known }
letter-text-before-sections = dieser Text steht vor dem ersten Abschnitt
letter-text-none = einen solchen Text gibt es nicht
letter-pdf-locked = sie ist mit einem Passwort geschützt
letter-pdf-no-pages = sie hat keine Seiten
letter-notice-glyph = keine Schrift enthält das Zeichen „{ $character }“ ({ $code }); an seiner Stelle steht ein Fragezeichen
letter-notice-no-code = kein Zahlungscode: { $why }
letter-code-amount = { $amount } liegt außerhalb dessen, was er fassen kann
letter-code-iban = „{ $iban }“ ist keine gültige IBAN
letter-code-bic = „{ $bic }“ ist kein gültiger BIC
letter-code-currency = es gibt ihn nur für { $only }, nicht für { $currency }
letter-code-no-address = die Anschrift der Firma ist unvollständig
letter-code-no-reference = der Brief hat keine Referenz aus Ziffern
letter-code-no-name = der Zahlungsempfänger hat keinen Namen
letter-code-too-long = die Angaben passen nicht in einen Zahlungscode

## Errors of commands

error-agreements-invoice-of-another = Rechnung { $number } gehört einem anderen Kunden.
error-agreements-no-day-to-call = Der Tag für den nächsten Anruf fehlt.
error-agreements-call-before = Der nächste Anruf wäre am { $again }, vor diesem vom { $dated }.
error-agreements-outcome-carries = Zu einem Anruf mit dem Ergebnis „{ $said }“ gehört kein { $field }; sein Ergebnis wäre „{ $fitting }“.
error-agreements-no-dispute-reason = Der Grund fehlt: Geben Sie an, was bestritten wird.
error-agreements-more-than-open = { $amount } sind mehr als die { $open }, die bei { $name } offen sind.
error-agreements-dispute-deadline = Sie kann nicht geklärt sein, bevor sie am { $day } eröffnet wurde.
error-agreements-no-dispute-outcome = Geben Sie an, wie es ausgegangen ist; das Ergebnis bleibt im Verlauf.
error-agreements-promise-before = Die Zahlung ist für den { $until } zugesagt, vor der Zusage vom { $made }.
error-agreements-promise-for-more = Eine Zusage über mehr, etwa über Gebühren, erfassen Sie ohne Rechnung.
error-agreements-hold-before = Die Mahnsperre würde am { $until } enden, bevor sie am { $from } beginnt.
error-agreements-handed-over = { $name } wurde bereits am { $day } an { $whom } abgegeben.
    .hint = Beenden Sie zuerst diese Abgabe, wenn die Forderung zurückkam.
error-agreements-currencies = { $name } schuldet in mehr als einer Währung.
    .hint = Geben Sie an, welche gemeint ist.
error-agreements-nothing-open = { $name } hatte am { $day } nichts offen.
error-agreements-plan-before = Die erste Rate wäre am { $first } fällig, bevor der Plan am { $agreed } vereinbart wurde.
error-agreements-nothing-overdue = { $name } hatte am { $day } nichts überfällig.
    .hint = Nennen Sie die Rechnungen, für die der Plan gilt.
error-agreements-plan-sum = Die Rechnungen ergeben { $total }, nicht { $amount }.
    .hint = Wählen Sie andere Rechnungen oder lassen Sie den Betrag weg.
error-agreements-instalments = { $total } können nicht in { $count } Raten gezahlt werden.
    .hint = Wählen Sie eine Zahl von 1 bis { $most }.
error-agreements-invoice-not-open = Rechnung { $number } von { $name } war am { $day } nicht offen.
error-agreements-no-plan = Es gibt keinen Ratenplan { $id }.
    .hint = `owed plan list` listet sie auf.
error-agreements-plan-cancelled = Ratenplan { $id } wurde am { $day } aufgehoben.
error-agreements-letter-not-kept = Die Vereinbarung wurde erstellt, aber nicht abgelegt.
error-claims-claim = Nebenforderung { $id } ({ $kind })
error-claims-no-waive-reason = Geben Sie an, warum sie erlassen wird; der Grund bleibt im Verlauf.
error-claims-too-little = { $amount } von { $claim } können nicht verrechnet werden: Das nicht zugeordnete Guthaben reicht nicht aus.
    .hint = Erfassen Sie zuerst die Zahlung oder nennen Sie einen kleineren Betrag.
error-no-undo-reason = Geben Sie an, warum es rückgängig gemacht wird; der Grund bleibt im Verlauf.
error-claims-none-chosen = Keine offene Nebenforderung ist ausgewählt.
error-claims-one-amount = Einen Betrag können Sie nur bei einer einzelnen Nebenforderung angeben.
error-credits-not-come = Eine Zahlung vom { $day } ist noch nicht eingegangen.
    .hint = Geben Sie den Tag des Eingangs an, spätestens { $latest }.
error-credits-not-used = Das Guthaben wurde für keine Rechnung verwendet.
error-credits-not-used-for = Das Guthaben wurde nicht für Rechnung { $number } verwendet.
error-credits-of-entry = Die Zahlung kam mit Bankumsatz { $entry }.
    .hint = Machen Sie seine Zuordnung rückgängig: owed match undo { $entry }.
error-credits-credit-note = Eine Gutschrift kann nicht rückgängig gemacht werden.
    .hint = Machen Sie ihre Zuordnungen rückgängig oder erfassen Sie eine Rechnung, die sie aufbraucht.
error-shares-nothing-left = Für { $name } ist nichts übrig.
error-shares-more-than-left = { $amount } für { $name } sind mehr als die { $left }, die übrig sind.
error-shares-more-than-open = { $amount } sind mehr als die { $open }, die von { $name } offen sind.
error-refunds-too-much = { $amount } können nicht an { $name } erstattet worden sein: Nur { $available } sind nicht zugeordnet.
    .hint = Erfassen Sie zuerst die Zahlung oder Gutschrift, die erstattet wird.
error-refunds-of-entry = Die Erstattung ist Bankumsatz { $entry }.
    .hint = Machen Sie seine Zuordnung rückgängig: owed match undo { $entry }.
error-payers-no-account = Geben Sie das Konto ein, von dem gezahlt wird.
error-payers-no-iban = { $account } ist keine IBAN.
    .hint = Eine Ziffer ist falsch oder fehlt. Vergleichen Sie sie mit dem letzten Brief des Kunden.
error-payers-short-account = Eine Kontonummer hat mindestens vier Zeichen.
error-payers-unknown = { $name } hat keinen solchen Zahler.
error-small-balances-none-selected = Keine Rechnung ist ausgewählt.
error-small-balances-not-small = Was von Rechnung { $number } offen ist, ist kein Kleinbetrag.
    .hint = Sie muss überfällig, teilweise bezahlt und innerhalb der Grenze sein; sie darf nicht bestritten, zugesagt oder in Raten gezahlt werden.
error-policy-of = Mahnverfahren „{ $name }“: { $error }.
    .hint = { $hint }
error-groups-unknown = Es gibt keine Gruppe „{ $name }“.
    .hint = `owed group list` listet alle mit vollem Namen auf.
error-name-missing = Der Name fehlt.
error-number-missing = Die Nummer fehlt.
error-discount-typed = Schreiben Sie 10 Tage 2 % oder zwei Stufen: 7 Tage 3 %, 14 Tage 2 %; für kein Skonto 0.
error-typed-date = „{ $said }“ ist kein Datum.
    .hint = Schreiben Sie Jahr-Monat-Tag, z. B. 2026-03-02.
error-typed-time = „{ $said }“ ist keine Uhrzeit.
    .hint = Schreiben Sie Stunden und Minuten, z. B. 07:30.
error-typed-country = „{ $said }“ ist kein Land.
    .hint = Schreiben Sie seinen Namen oder seinen Code aus zwei Buchstaben, z. B. DE.
error-typed-ambiguous = „{ $said }“ kann zwei verschiedene Beträge bedeuten.
error-typed-amount = „{ $said }“ ist kein Betrag.
error-typed-not-positive = Der Betrag muss größer als null sein.
error-typed-no-decimals = { $currency } hat keine Nachkommastellen: Schreiben Sie den Betrag als 1234.
error-typed-two-decimals = Schreiben Sie den Betrag als 1234,50 oder 1234.50.
error-typed-all-decimals = Schreiben Sie den Betrag mit Punkt und allen { $decimals } Nachkommastellen: { $example }.
error-typed-percentage = „{ $said }“ ist kein Prozentsatz.
    .hint = Schreiben Sie eine Zahl von 0 bis 100, z. B. 4,5.
error-invoices-due-as-it-is = Rechnung { $number } ist ohnehin erst am { $due } fällig.
    .hint = Eine Fälligkeit kann nur auf einen späteren Tag verschoben werden; um sie vorzuziehen, bearbeiten Sie die Rechnung.
error-invoices-no-reduce-reason = Der Grund fehlt; er bleibt im Verlauf.
error-invoices-nothing-open = Auf Rechnung { $number } ist nichts offen.
error-invoices-no-cancel-reason = Geben Sie an, warum sie storniert wurde; der Grund bleibt im Verlauf.
error-invoices-cancelled-before = Rechnung { $number } ist vom { $issued }; sie kann nicht vorher storniert werden.
error-invoices-cancelled = Rechnung { $number } ist bereits storniert.
error-invoices-credited = Rechnung { $number } ist durch Gutschriften bereits ganz ausgeglichen; es bleibt nichts zu stornieren.
error-invoices-no-number = Die Rechnungsnummer fehlt.
error-invoices-due-before = Die Fälligkeit liegt vor dem Rechnungsdatum.
error-invoices-unknown = Es gibt keine Rechnung mit der Nummer „{ $number }“.
    .hint = `owed invoices --state all` listet sie auf; führende Nullen gehören zur Nummer.
error-invoices-no-credit-note = Es gibt keine Gutschrift mit der Nummer „{ $number }“.
    .hint = Führende Nullen gehören zur Nummer.
error-interest-no-currency = Ein vertraglicher Zinssatz kann zu jeder Währung gehören.
    .hint = Nennen Sie die Währung der Forderung mit ihren drei Buchstaben, etwa EUR.
error-aging-sort = Der Bericht kann nicht nach „{ $by }“ sortiert werden.
error-aging-no-bucket = „{ $text }“ ist keine Altersklasse
error-no-form = „{ $value }“ ist kein Formular.
error-chosen-nothing = Nichts ist ausgewählt.
    .hint = Wählen Sie eines von: { $known }.
error-nobody-selected = Niemand ist ausgewählt.
    .hint = Wählen Sie mindestens einen Kunden aus.
error-file-read = { $path } kann nicht gelesen werden: { $error }.
    .hint = Prüfen Sie, ob die Datei noch da ist und ob Sie sie lesen dürfen.
error-file-not-whole = { $name } ist nicht vollständig angekommen: { $error }.
error-table-format = { $path } sagt nicht, welches Format gewünscht ist.
    .hint = Lassen Sie den Namen auf .csv, .xlsx oder .pdf enden.
error-customers-merge-itself = { $name } kann nicht mit sich selbst zusammengeführt werden.
error-customers-handed-over = Alles, was { $handed } schuldet, ist abgegeben, und was { $other } schuldet, nicht.
    .hint = Beenden Sie die Abgabe oder geben Sie auch den anderen Kunden ab; führen Sie die beiden dann zusammen.
error-customers-in-run = { $name } ist im Mahnlauf { $run } freigegeben.
    .hint = Erstellen Sie zuerst die Mahnungen dieses Mahnlaufs oder schließen Sie den Kunden davon aus.
error-customers-mails-wait = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} an { $name } noch nicht gesendet.
    .hint = Senden Sie sie zuerst oder stoppen Sie den Versand, unter Nachrichten oder mit `owed messages`.
error-customers-other-name = Dieser Kunde heißt „{ $name }“.
    .hint = Geben Sie den Namen ein, um ihn zu löschen; das lässt sich nicht rückgängig machen.
error-customers-erased = { $name } wurde bereits gelöscht.
    .hint = Nur Zahlen sind übrig.
error-customers-owes = { $name } schuldet noch etwas.
    .hint = Buchen Sie es zuerst aus, schreiben Sie es gut oder stornieren Sie die Rechnung.
error-customers-owes-claims = { $name } schuldet noch Gebühren oder Zinsen.
    .hint = Erlassen Sie sie zuerst.
error-customers-unallocated = { $name } hat nicht zugeordnetes Guthaben.
    .hint = Zahlen Sie es zuerst zurück und erfassen Sie die Erstattung.
error-customers-instalments = { $name } zahlt in Raten.
    .hint = Heben Sie zuerst den Ratenplan auf.
error-customers-disputes = { $name } bestreitet eine Rechnung.
    .hint = Schließen Sie zuerst die Reklamation ab.
error-customers-transaction = Ein Bankumsatz, der { $name } nennt, ist noch nicht zugeordnet.
    .hint = Ordnen Sie ihn zuerst zu oder sortieren Sie ihn aus.
error-customers-unknown = Es gibt keinen Kunden mit der Nummer „{ $number }“.
    .hint = `owed customers` listet sie auf; führende Nullen gehören zur Nummer.
error-customers-email = „{ $email }“ ist keine E-Mail-Adresse: { $why }.
    .hint = Schreiben Sie name@example.com; mehrere Adressen werden durch Kommas getrennt.
error-customers-terms = Das Zahlungsziel kann nicht länger als ein Jahr sein.
error-bank-not-matched = Bankumsatz { $entry } ist nicht zugeordnet.
error-bank-no-aside-reason = Geben Sie an, was es ist; der Grund bleibt beim Umsatz.
error-bank-credit-of-own = Ein Guthaben lässt sich nur für Rechnungen desselben Kunden in derselben Währung verwenden.
error-bank-credit-not-matched = Guthaben { $credit } ist nicht zugeordnet.
    .hint = Zuordnungen von Hand machen Sie auf der Seite der Rechnung rückgängig.
error-bank-no-return = Mit diesem Umsatz kann keine Zahlung genau dieser Rechnungen zurückgegeben worden sein.
    .hint = Wählen Sie eine der vorgeschlagenen Zuordnungen oder weisen Sie den Umsatz ohne Rechnung dem Kunden zu.
error-bank-nothing-open = Von { $number } ist nichts offen.
    .hint = Lassen Sie die Rechnung weg, machen Sie zuerst rückgängig, was sie bezahlt hat, oder weisen Sie den Betrag ohne Rechnung dem Kunden zu.
error-bank-one-of-the-invoices = einer der Rechnungen
error-bank-other-currency = Die Zahlung lautet auf { $came }, und was sie bezahlen soll, auf { $owed }.
    .hint = Geben Sie in { $owed } an, wie viel sie begleicht: für den ganzen Betrag das, was Ihre Bank an dem Tag dafür gegeben hätte.
error-bank-settles-nothing = Der Betrag muss größer als null sein.
error-bank-settles-less = { $amount } sind weniger als die { $came }, die eingegangen sind.
    .hint = Der volle Betrag zählt; was die Posten nicht brauchen, bleibt nicht zugeordnet.
error-bank-no-invoice = Keine Rechnung ist genannt.
error-bank-several-currencies = Die Rechnungen lauten auf mehrere Währungen.
error-bank-several-customers = Eine Zahlung in einer anderen Währung kann nur Rechnungen eines einzigen Kunden bezahlen.
error-bank-left-account = Bankumsatz { $entry } ist ein Abgang vom Konto.
error-bank-payment-returned = Die Zahlung wurde am { $day } mit Bankumsatz { $entry } zurückgegeben.
    .hint = Machen Sie zuerst diese Zuordnung rückgängig: owed match undo { $entry }.
error-bank-payment-refunded = Aus der Zahlung wurde am { $day } etwas erstattet (Erstattung { $refund }).
    .hint = Machen Sie zuerst diese rückgängig: owed refund undo { $refund } --reason TEXT.
error-bank-claim-settled = Nebenforderung { $claim } wurde bezahlt oder erlassen, nachdem die Zahlung zurückgegeben wurde.
    .hint = Machen Sie das zuerst rückgängig: Die Nebenforderungen des Kunden zeigen, wodurch jede bezahlt oder erlassen wurde.
error-bank-paid-again = Sie wurde seither erneut bezahlt: Machen Sie zuerst diese Zuordnung rückgängig.
error-bank-changed = Das Buch hat sich geändert: Was Sie gewählt haben, wird nicht mehr vorgeschlagen.
    .hint = Sehen Sie sich die Vorschläge noch einmal an.
error-bank-no-candidate-of-credit = Guthaben { $credit } hat keinen Vorschlag { $at }.
    .hint = Nennen Sie die Rechnungen, für die es ist.
error-bank-no-candidate = Bankumsatz { $entry } hat keinen Vorschlag { $at }.
    .hint = Nennen Sie die Rechnungen, die er bezahlt, oder den Kunden, zu dem er gehört.
error-policies-unknown = Es gibt kein Mahnverfahren „{ $name }“.
    .hint = `owed policy list` listet alle mit vollem Namen auf.
error-statements-no-first-day = Der erste Tag fehlt.
error-statements-day-or-period = Ein Kontoauszug gilt entweder für einen Stichtag oder für einen Zeitraum.
error-statements-last-before-first = Der letzte Tag, { $to }, liegt vor dem ersten, { $from }.
error-dossiers-no-place = Wohin soll die Akte?
error-dossiers-archive = Das Archiv konnte nicht erstellt werden: { $error }.
error-letters-no-despite-reason = Geben Sie an, warum dieser Brief erstellt wird, obwohl etwas dagegen spricht.
    .hint = Der Grund wird mit dem Brief aufbewahrt.
error-letters-invoice-gone = Rechnung { $number } ist verschwunden, während ihr Brief erstellt wurde.
error-letters-print-file-cancelled = Abgebrochen. Alle Briefe sind im Archiv; die Druckdatei ist nicht gespeichert.
    .hint = Wiederholen Sie den Vorgang, um sie zu speichern.
error-letters-files-cancelled = Abgebrochen. Alle Briefe sind im Archiv; { $done } von { $all } Dateien sind in { $folder } gespeichert.
    .hint = Wiederholen Sie den Vorgang mit demselben Ordner, um die übrigen zu speichern.
error-letters-none-posted = Es wurde nichts als versendet vermerkt. { $each }
    .hint = Wenn er trotzdem versendet wurde, geben Sie an, warum.
error-runs-day-not-come = Der { $day } liegt in der Zukunft.
error-runs-none-to-post = Mahnlauf { $run } hat keinen gedruckten Brief, der auf den Versand wartet.
    .hint = `owed run produce` erstellt die Briefe eines Mahnlaufs.
error-runs-posted-before = Der Brief an { $name } ist vom { $day }; er kann nicht vorher versendet worden sein.
error-runs-none-posted = Kein Brief wurde als versendet vermerkt. { $each }
    .hint = Wenn er nicht versendet wurde, erstellen Sie ihn neu (`owed run produce RUN --anew`) oder geben Sie das an (--not-posted); der nächste Mahnlauf schreibt dann wieder. Wenn doch, geben Sie es mit einem Grund an (--despite NUMBER --reason TEXT).
error-runs-none-approved = Von Mahnlauf { $run } ist noch nichts freigegeben.
    .hint = Geben Sie ihn zuerst frei: `owed run approve { $run }`.
error-runs-discarded = Ein anderer Vorschlag hat Mahnlauf { $run } ersetzt.
error-runs-list-shows = `owed run list` zeigt den geltenden.
error-runs-stopped = Angehalten. { $done } Mahnungen sind erstellt, { $left } nicht.
    .hint = `owed run produce { $run }` erstellt den Rest.
error-runs-failed-midway = { $what } { $done } Mahnungen sind erstellt, { $left } nicht.
    .hint = `owed run produce { $run }` erstellt den Rest.
error-runs-back = Ein Mahnlauf vom { $latest } hat bereits Briefe erstellt; ein Mahnlauf vom { $day } läge davor.
    .hint = Schlagen Sie für diesen oder einen späteren Tag vor.
error-runs-not-proposed = Mahnlauf { $run } schlägt keine Mahnung an { $name } vor.
    .hint = `owed run status { $run }` listet auf, wen er betrifft.
error-runs-nothing-owed = Dieser Kunde schuldet nichts mehr.
error-runs-levels = Das Mahnverfahren „{ $name }“ hat { $count } Mahnstufen.
error-runs-level-above = Mahnstufe { $level } liegt über der vorgeschlagenen Mahnstufe { $proposed }.
    .hint = Geben Sie an, warum; der Grund wird mit dem Brief aufbewahrt.
error-runs-produced = Mahnlauf { $run } ist bereits erstellt und kann nicht mehr geändert werden.
    .hint = Schlagen Sie einen neuen Mahnlauf vor.
error-runs-nothing-to-remind = Bei diesem Kunden gibt es nichts zu mahnen.
error-runs-no-policy = Kein Mahnverfahren ist genannt.
error-runs-unreadable = Das Buch enthält einen Mahnlauf, der nicht gelesen werden kann: { $error }.
    .hint = Schlagen Sie einen neuen Mahnlauf vor.
error-no-book = Es ist kein Buch geöffnet.
    .hint = Öffnen Sie ein Buch, oder legen Sie ein neues an.
error-cancelled = Abgebrochen. Es wurde nichts geändert.
error-no-command = Den Befehl „{ $name }“ gibt es nicht.
error-not-its-file = Der Beleg kam nicht aus dieser Datei.
error-window-unopened = { $path } kann nicht geöffnet werden: { $why }.
    .hint = Öffnen Sie die Datei im Dateimanager des Systems.
error-window-not-there = { $path } ist nicht da: { $why }.
error-window-address = Owed öffnet im Browser nur sichere Seiten (https), nicht { $address }.
error-window-not-ours = { $path } ist keine Datei, die Owed in einem anderen Programm öffnet.
    .hint = Owed öffnet Ordner und Dateien mit der Endung { $endings }.
error-window-work-stopped = Der Vorgang brach ab: { $why }.
error-changed-meanwhile = { $name } wurde inzwischen geändert; es ist nichts gespeichert.
    .hint = Sehen Sie noch einmal nach, und ändern Sie, was Sie ändern wollten.
error-changed-meanwhile-by = { $name } wurde inzwischen von { $who } geändert; es ist nichts gespeichert.
    .hint = Sehen Sie noch einmal nach, und ändern Sie, was Sie ändern wollten.
the-company = Die Firma
the-mail-account = Das E-Mail-Konto
error-not-a-path = { $path } ist kein Pfad: { $why }.
error-book-name-to-delete = Das geöffnete Buch heißt „{ $name }“.
    .hint = Geben Sie seinen Namen ein, um es in den Papierkorb zu verschieben.
error-book-open-elsewhere = Ein anderes Programm hat „{ $name }“ geöffnet.
    .hint = Schließen Sie das Buch dort, öffnen Sie es dann hier, und versuchen Sie es noch einmal. Es wurde nichts gelöscht.
error-book-not-in-bin = { $path } konnte nicht in den Papierkorb verschoben werden: { $why }.
    .hint = Es wurde nichts gelöscht. Löschen Sie die Datei selbst, wenn Sie sie nicht mehr brauchen.
error-log-level = { $variable }: „{ $said }“ ist keine Stufe.
    .hint = Verwenden Sie error, warn, info, debug oder trace, oder Stufen einzelner Teile wie owed_app=debug.
error-export-table = Die Tabelle konnte nicht als { $format } geschrieben werden: { $why }.
error-export-unwritable = { $path } kann nicht geschrieben werden: { $why }.
    .hint = Prüfen Sie, ob es den Ordner gibt, ob Sie dort schreiben dürfen und ob der Datenträger Platz hat.
error-no-home = Auf diesem Computer gibt es keinen Benutzerordner für die Einstellungen.
    .hint = Setzen Sie die Variable HOME, und versuchen Sie es noch einmal.
error-no-command-line = Das Befehlszeilenprogramm `owed` fehlt: { $why }.
    .hint = Installieren Sie es neben dem Programm mit dem Fenster.
error-no-file = keine Datei { $file }
error-unremovable = { $path } kann nicht entfernt werden: { $why }.
error-folder-unknown = Der Ordner von { $path } ist nicht bekannt: { $why }.
error-schedule-no-timers = { $system } bietet Ihnen hier keine Zeitplanung: { $why }
    .hint = Fügen Sie stattdessen mit `crontab -e` diese Zeile hinzu: { $line }
error-schedule-refused = { $system } hat „{ $command }“ abgelehnt: { $why }
error-program = { $program }: { $why }.
error-program-ended = { $program } endete mit { $status }.
error-program-said = { $said }.
schedule-quiet = Das Mahnverfahren „{ $name }“ erlaubt um { $at } keine E-Mails; die eines Mahnlaufs zu dieser Zeit warten bis nach { $opens }.
error-watch-no-folder = { $folder } ist kein Ordner, der gelesen werden kann.
    .hint = Wählen Sie einen Ordner auf diesem Computer, oder lassen Sie das Feld leer.
error-watch-never-seen = Diese Datei war nie im überwachten Ordner.
error-logo-no-picture = { $name } ist kein Bild, das in Briefen stehen kann.
    .hint = Verwenden Sie eine PNG-, JPEG- oder SVG-Datei.
error-logo-too-large = { $name } ist größer als 2 MB.
    .hint = Verwenden Sie ein kleineres Bild; 600 Pixel Breite reichen für den Druck.
error-company-no-name = Briefe brauchen den Namen der Firma.
    .hint = Tragen Sie ihn in den Einstellungen unter Firma oder mit `owed company set --name` ein.
error-account-no-number = Zu diesem Zahlungsweg fehlt die Nummer ({ $form }).
error-account-iban = „{ $said }“ ist keine IBAN: Prüfziffern oder Länge sind falsch.
    .hint = Übernehmen Sie sie von einem Bankauszug.
error-account-number-uk = „{ $said }“ ist keine britische Kontonummer: Sie hat acht Ziffern.
    .hint = Füllen Sie eine kürzere vorn mit Nullen auf.
error-account-number-us = „{ $said }“ ist keine Kontonummer einer US-Bank: Sie hat 4 bis 17 Buchstaben und Ziffern.
error-account-number-au = „{ $said }“ ist keine australische Kontonummer: Sie hat 4 bis 10 Ziffern.
error-account-number-in = „{ $said }“ ist keine indische Kontonummer: Sie hat 9 bis 18 Ziffern.
error-account-number-ca = „{ $said }“ ist keine kanadische Kontonummer: Sie hat 7 bis 12 Ziffern.
error-account-upi = „{ $said }“ ist keine UPI-Adresse.
    .hint = Sie sieht aus wie name@bank.
error-account-pix = „{ $said }“ ist kein Pix-Schlüssel: CPF, CNPJ, Telefonnummer mit +55, E-Mail-Adresse oder Zufallsschlüssel.
    .hint = Übernehmen Sie ihn aus der App Ihrer Bank.
error-account-link = „{ $said }“ ist keine Adresse einer sicheren Seite.
    .hint = Sie beginnt mit https:// und kann nach dem Namen des Servers {"{"}amount{"}"}, {"{"}currency{"}"} und {"{"}reference{"}"} enthalten.
error-account-link-part = Ein Zahlungslink kennt kein { $said }.
    .hint = Möglich sind {"{"}amount{"}"}, {"{"}currency{"}"} und {"{"}reference{"}"}.
error-account-sort-code = „{ $said }“ ist kein Sort Code: Er hat sechs Ziffern.
error-account-routing = „{ $said }“ ist keine Routing Number: Sie hat neun Ziffern, und die letzte passt nicht oder eine fehlt.
    .hint = Übernehmen Sie sie von einem Scheck oder von der Website Ihrer Bank.
error-account-bsb = „{ $said }“ ist keine BSB-Nummer: Sie hat sechs Ziffern.
error-account-ifsc = „{ $said }“ ist kein IFSC: vier Buchstaben, eine Null und sechs Buchstaben oder Ziffern.
error-account-transit = „{ $said }“ ist keine Instituts- und Transitnummer.
    .hint = Geben Sie die drei Ziffern des Instituts und die fünf der Filiale mit Bindestrich ein: 003-12345.
error-account-bic = „{ $said }“ ist kein BIC: Er hat 8 oder 11 Buchstaben und Ziffern.
error-account-no-bank-code = Dieser Zahlungsweg hat keine Bankkennung.
    .hint = Lassen Sie sie leer oder wählen Sie die Form, die eine hat.
error-account-no-wire-code = Nur US-Konten haben eine Routing Number für Wires.
error-account-no-bank = Ein Zahlungssystem oder eine Zahlungsseite nennt keine Bank.
    .hint = Lassen Sie Bank, BIC und weitere Zeilen leer.
error-account-no-number-here = Diese Form hat keine Nummer: Schreiben Sie sie in die Zeilen.
error-account-no-lines = Schreiben Sie, wie zu zahlen ist.
error-account-currency = Dieses Zahlungssystem kennt nur { $currency }.
error-account-known = Die Firma hat { $name } schon.
error-account-gone = Die Firma hat keinen Zahlungsweg mit dem Schlüssel { $id }.
    .hint = `owed company accounts` zeigt alle.
error-company-days = { $days } Tage sind mehr als ein Jahr.
error-company-hold = E-Mails können höchstens einen Tag zurückgehalten werden.
error-mail-account-host = Der Name des Mailservers fehlt.
error-mail-account-port = Der Port fehlt.
error-sign-in-not-begun = Keine Anmeldung wartet auf den Browser.
    .hint = Beginnen Sie die Anmeldung noch einmal.
error-sign-in-by-password = Das E-Mail-Konto meldet sich nicht bei einem Anbieter an.
    .hint = Wählen Sie das zuerst: account set --sign-in oauth, mit Anbieter und Client-ID.
error-sign-in-user = Der Benutzername fehlt: die E-Mail-Adresse, die sich beim Anbieter anmeldet.
error-sign-in-client = Die Client-ID fehlt: die Nummer der Registrierung Ihres Unternehmens beim Anbieter.
error-sign-in-tenant = Das ist kein Verzeichnis bei Microsoft: Nötig ist dessen ID (Mandanten-ID) oder eine Domain Ihres Unternehmens.
error-sign-in-authorize = Die Anmeldeadresse des Anbieters fehlt.
error-sign-in-token = Die Tokenadresse des Anbieters fehlt.
error-sign-in-scopes = Die Berechtigungen (Scopes) fehlen: die Bezeichnung des Anbieters für die Erlaubnis, E-Mails zu senden.
    .hint = Üblich sind 587 für STARTTLS und 465 für TLS.
error-no-mail-account = Es ist noch kein E-Mail-Konto eingerichtet.
    .hint = Richten Sie es in den Einstellungen unter E-Mail oder mit `owed account set` ein.
error-outcome-kept = Wie die letzte E-Mail ausging, ist neben dem Buch vermerkt und wird eingetragen, wenn Owed es das nächste Mal öffnet.
error-ledger-days = Der letzte Tag, { $to }, liegt vor dem ersten, { $from }.
error-datev-years = { $from } bis { $to } ist mehr als ein Wirtschaftsjahr, das am { $end } endet.
    .hint = Die Daten in DATEV haben kein Jahr: Exportieren Sie jedes Wirtschaftsjahr für sich.
error-datev-year-start = „{ $said }“ ist nicht der Beginn eines Wirtschaftsjahrs.
    .hint = Geben Sie Monat und Tag an: 07-01.
error-datev-number = { $value } liegt nicht zwischen { $usual } und { $most }.
    .hint = Beide Nummern kennt Ihre Steuerberatung.
error-datev-digits = DATEV kennt keine Konten mit { $digits } Stellen.
    .hint = Die Länge kennt Ihre Steuerberatung: 4 bis 8 Stellen.
error-datev-account = { $account }: „{ $number }“ ist kein Konto mit { $digits } Stellen.
    .hint = Alle Konten haben dieselbe Länge von 4 bis 8 Stellen; eine andere gibt --account-length an.
error-datev-rate = „{ $rate }“ ist kein Kurs für { $currency }.
    .hint = Geben Sie die Einheiten der Währung für einen Euro an: USD=1.0850.
error-datev-customers = Es gibt mehr Kunden als Konten mit { $digits } Stellen.
    .hint = Fragen Sie Ihre Steuerberatung nach längeren Konten, und geben Sie deren Länge an: --account-length 5.
error-outside-served = { $path } liegt außerhalb der freigegebenen Ordner.
    .hint = Um darauf zuzugreifen, starten Sie `owed serve` mit --files ORDNER.
error-request-missing = { $field } fehlt.
error-request-unknown = Das Feld { $field } gibt es nicht.
error-request-correct = Korrigieren Sie das Feld, und lassen Sie die anderen unverändert.
settings-mail-test-answers = { $server } antwortet auf Port { $port }.
settings-mail-test-encrypted = Die Verbindung ist verschlüsselt, und das Zertifikat ist gültig.
settings-mail-test-plain = Die Verbindung ist nicht verschlüsselt: Unterwegs kann jeder mitlesen.
settings-mail-test-signed-in = { $user } ist angemeldet.
settings-mail-test-no-sign-in = Der Server verlangt keine Anmeldung.
settings-mail-password-none-needed = Dieses Konto meldet sich ohne Passwort an.
settings-mail-password-from = Das Passwort kommt aus { $variable }.
settings-mail-password-in-keychain = Das Passwort liegt im Schlüsselbund des Systems.
settings-mail-password-not-stored = Es ist noch kein Passwort gespeichert.
settings-mail-signed-in-since = Angemeldet als { $user } seit { $date }.
settings-mail-signed-in-from = Angemeldet als { $user }; die Anmeldung kommt aus { $variable }.
settings-mail-signed-out = Niemand ist angemeldet.
settings-mail-preset-password = Das sind die üblichen Einstellungen von { $name }. Melden Sie sich mit dem gewohnten Passwort an; vielleicht muss bei { $name } erst der Zugriff für andere Programme (POP3, IMAP, SMTP) eingeschaltet werden.
settings-mail-preset-app-password = Das sind die üblichen Einstellungen von { $name }. Melden Sie sich mit einem Passwort für andere Programme (App-Passwort) an, das Sie in den Einstellungen Ihres Kontos bei { $name } anlegen; das gewohnte wird nicht angenommen.
settings-mail-preset-oauth = Das sind die üblichen Einstellungen von { $name }. Dort werden von anderen Programmen keine Passwörter angenommen: Registrieren Sie Owed dort einmal, und melden Sie sich dann bei { $name } an (siehe Anleitung).
message-held = Wird gesendet, sobald die Wartezeit vorbei ist
message-tried-again = Wird erneut versucht: { $error }
message-waiting = Wartet auf den Versand
message-being-sent = Wird gesendet
message-unknown = Die Verbindung brach ab, bevor der Server die Zustellung bestätigte: Klären Sie, ob die E-Mail ankam, und vermerken Sie es dann.
message-cancelled = Wird nicht gesendet
error-request-empty = der Wert fehlt; erwartet wird { $wanted }
error-request-not = „{ $found }“ passt nicht; erwartet wird { $wanted }
request-one-of = eines von { $known }
request-whole-from-zero = eine ganze Zahl ab 0
request-whole = eine ganze Zahl
request-text = ein Text
request-true-or-false = true oder false
request-list = eine Liste
message-stuck-failed = { $count ->
        [one] { $count } E-Mail
       *[other] { $count } E-Mails
    } fehlgeschlagen: { $detail }
message-stuck-unknown = { $count ->
        [one] { $count } E-Mail
       *[other] { $count } E-Mails
    } unklar: { $detail }
message-stuck-waits = { $count ->
        [one] { $count } E-Mail wartet
       *[other] { $count } E-Mails warten
    }: { $detail }
message-decide = { $detail } Entscheiden Sie mit `owed messages`.
message-sent-elsewhere = Ein anderes Programm sendet sie gerade.
error-customers-own-parent = { $name } kann nicht zu sich selbst gehören.
error-customers-parent-has-parent = { $parent } gehört selbst zu einem anderen Kunden.
error-customers-parent-of-others = Andere Kunden gehören zu { $name }.
error-customers-next-day = Der nächste Schritt braucht einen Tag.
error-contacts-empty = Geben Sie einen Namen, eine E-Mail-Adresse oder eine Telefonnummer an.
error-contacts-level = Eine Stufe ist eine Zahl von 1 bis { $highest }.
error-contacts-levels = Von Stufe { $from } bis Stufe { $up_to } gibt es keine Stufe.
error-contacts-known = { $name } hat { $person } schon.
error-contacts-unknown = { $name } hat keinen Ansprechpartner „{ $said }“.
error-contacts-several = { $count } Ansprechpartner heißen „{ $name }“. Geben Sie den Schlüssel aus der Liste an.
error-contacts-not-marked = Von { $email } kam keine E-Mail zurück.
error-contacts-none = Es gibt keine Ansprechpartner zum Speichern.
error-file-no-vcard = sie enthält keine vCards mit Name, E-Mail-Adresse oder Telefonnummer

## What a change did, as the journal says it

journal-by-daily-run = täglicher Mahnlauf
journal-by-watched-folder = überwachter Ordner
journal-words = { $words }
journal-imported = { $name } eingelesen
journal-imported-changes = { $name } eingelesen: { $created } neu, { $changed } geändert
journal-company-changed = Angaben zur Firma geändert
journal-account-added = Zahlungsweg hinzugefügt: { $name }
journal-account-changed = Zahlungsweg geändert: { $name }
journal-account-removed = Zahlungsweg entfernt: { $name }
journal-logo-changed = Logo geändert
journal-logo-removed = Logo entfernt
journal-mail-account-changed = E-Mail-Konto geändert
journal-messages-created = E-Mails erstellt
journal-messages-released = { $count ->
        [one] { $count } E-Mail
       *[other] { $count } E-Mails
    } zum Senden freigegeben
journal-message-decided = E-Mail an { $name } { $what ->
        [released] zum Senden freigegeben
        [cancelled] gestoppt
        [retried] zum erneuten Senden vorgemerkt
        [arrived] als angekommen vermerkt
       *[not-arrived] als nicht angekommen vermerkt
    }
journal-messages-decided = { $count ->
        [one] { $count } E-Mail
       *[other] { $count } E-Mails
    } { $what ->
        [released] zum Senden freigegeben
        [cancelled] gestoppt
        [retried] zum erneuten Senden vorgemerkt
        [arrived] als angekommen vermerkt
       *[not-arrived] als nicht angekommen vermerkt
    }
journal-messages-delivered = E-Mails: { $parts }
journal-parts = { $before }, { $part }
journal-messages-sent = { $count } gesendet
journal-messages-failed = { $count } fehlgeschlagen
journal-messages-unknown = { $count } unklar
journal-messages-put-off = { $count } wegen Ruhezeiten zurückgehalten
journal-customer-changed = Kunde { $name } geändert
journal-customer-added = Kunde { $name } angelegt
journal-customer-merged = Kunde { $from } mit { $into } zusammengeführt
journal-group-changed = Gruppe { $name } geändert
journal-group-added = Gruppe { $name } angelegt
journal-group-deleted = Gruppe gelöscht
journal-policy-added = Mahnverfahren { $name } angelegt
journal-policy-changed = Mahnverfahren { $name } geändert
journal-policy-deleted = Mahnverfahren { $name } gelöscht
journal-invoice-changed = Rechnung { $number } geändert
journal-invoice-added = Rechnung { $number } erfasst
journal-invoice-cancelled = Rechnung { $number } storniert: { $reason }
journal-invoice-put-off = Fälligkeit der Rechnung { $number } auf { $until } verschoben
journal-invoice-written-off = { $amount } von Rechnung { $number } ausgebucht
journal-invoice-discounted = { $amount } von Rechnung { $number } als Skonto abgezogen
journal-promise = { $amount } von { $name } zugesagt, zahlbar bis { $until }
journal-plan = { $total } von { $name }: Zahlung in { $parts } Raten vereinbart
journal-agreement-created = Vereinbarung mit { $name } erstellt
journal-dispute-opened = Reklamation zu Rechnung { $number } angelegt: { $reason }
journal-call = Anruf bei { $name }: { $outcome }
journal-handed-over = { $name } an { $whom } abgegeben
journal-credit-added = { $kind } über { $amount } von { $name } erfasst
journal-credit-allocated = { $kind } vom { $day } zugeordnet
journal-credit-undone = { $kind } über { $amount } rückgängig gemacht: { $reason }
journal-allocation-undone = Zuordnung rückgängig gemacht: { $reason }
journal-refund = { $amount } an { $name } erstattet
journal-refund-undone = Erstattung rückgängig gemacht: { $reason }
journal-claim = { $claim } über { $amount } von { $name } gefordert
journal-claims-waived = Nebenforderungen erlassen: { $reason }
journal-claims-paid = Nebenforderungen mit nicht zugeordnetem Guthaben verrechnet
journal-claim-reversed = Zahlung oder Erlass einer Nebenforderung rückgängig gemacht: { $reason }
journal-payer-added = { $name } zahlt von { $account }
journal-payer-forgotten = Ein Zahler von { $name } entfernt
journal-match-undone = Zuordnung von { $amount } rückgängig gemacht
journal-parked = { $amount } an { $name } zugewiesen, nicht zugeordnet
journal-set-aside = { $amount } aussortiert: { $reason }
journal-run-approved = Mahnlauf { $run }: { $count } Mahnungen freigegeben
journal-run-edited = Mahnlauf { $run }: Mahnung an { $name } geändert
journal-run-made = Mahnlauf { $run }: { $count } Mahnungen erstellt
journal-run-not-posted = Mahnlauf { $run }: { $count } Briefe nicht versendet
journal-run-posted = Mahnlauf { $run }: { $count } Briefe versendet am { $day }
journal-reminder-made-anew = Die Mahnung an { $name } wurde neu erstellt: { $why }
journal-reminder-not-sent = Die Mahnung an { $name } wurde nicht gesendet: { $why }
journal-statements-created = { $count ->
    [one] { $count } Kontoauszug
   *[other] { $count } Kontoauszüge
} erstellt
journal-letters-posted = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} als am { $day } versendet vermerkt
journal-letters-not-posted = { $count ->
    [one] { $count } Brief
   *[other] { $count } Briefe
} als nicht versendet vermerkt
journal-letters-made-anew = Mahnlauf { $run }: { $count ->
    [one] { $count } gedruckter Brief
   *[other] { $count } gedruckte Briefe
} neu erstellt
journal-letters-created = { $count ->
    [one] { $count } Mahnung
   *[other] { $count } Mahnungen
} als Brief erstellt
journal-messages-written = { $count ->
    [one] { $count } E-Mail
   *[other] { $count } E-Mails
} verfasst
journal-letters-despite = { $created }; an { $name } trotzdem: { $reason }
journal-promise-cancelled = { $name }: Zahlungszusage zurückgenommen
journal-plan-cancelled = { $name }: Ratenplan aufgehoben
journal-on-hold = Mahnsperre gesetzt: { $subject }
journal-on-hold-because = Mahnsperre gesetzt: { $subject } ({ $reason })
journal-on-hold-invoice = Rechnung { $number }
journal-hold-cancelled = { $name }: Mahnsperre aufgehoben
journal-handover-ended = { $name }: Abgabe beendet
journal-dispute-resolved = { $name }: Reklamation abgeschlossen, { $outcome }
journal-dispute-assigned = Reklamation { $owner } zugewiesen
journal-dispute-owner-removed = Zuständigen der Reklamation entfernt
journal-matched = { $amount } vom { $day } von { $payer } zugeordnet
journal-matched-certain = { $count ->
    [0] Keine sicheren Zuordnungen
    [one] { $count } sichere Zuordnung angenommen
   *[other] { $count } sichere Zuordnungen angenommen
}
journal-credit-matched = { $kind } von { $name } zugeordnet
journal-policy-default = Mahnverfahren { $name } ist Standard für alle Kunden
journal-policy-default-businesses = Mahnverfahren { $name } ist Standard für Unternehmen
journal-policy-default-consumers = Mahnverfahren { $name } ist Standard für Verbraucher
journal-rate-added = { $series } ab { $from }: { $percent } %
journal-rate-removed = Hinzugefügter Zinssatz { $series } ab { $from } entfernt
journal-small-balances-limit = Beträge bis { $limit } sind Kleinbeträge
journal-small-balances-none = Für { $currency } gibt es keine Kleinbeträge mehr
journal-small-balances-written-off = { $count ->
    [one] { $count } Kleinbetrag
   *[other] { $count } Kleinbeträge
} ausgebucht: { $sums }
journal-customer-erased = { $name }: Person gelöscht
journal-sample-made = Beispielfirma angelegt
journal-message-readdressed = Die E-Mail an { $name } wurde neu erstellt: { $why }
journal-contact-added = { $person } bei { $name } hinzugefügt
journal-contact-changed = { $person } bei { $name } geändert
journal-contact-removed = { $person } bei { $name } entfernt
journal-contacts-read = { $count ->
    [one] Ein Ansprechpartner
   *[other] { $count } Ansprechpartner
} von { $name } aus vCards eingelesen
journal-email-works = { $email } funktioniert wieder
journal-email-undeliverable = E-Mail an { $email } kam zurück
journal-dispute-deadline = Reklamation bis { $day } zu klären

## Words of tables and exports

tables-detail = Einzelheiten
tables-channel = Versandweg
tables-value-date = Wertstellung
tables-moved = Bewegt
tables-gap = Differenz
tables-run = Mahnlauf
tables-count-messages = { $count ->
    [one] { $count } Nachricht
   *[other] { $count } Nachrichten
 }
tables-count-statements = { $count ->
    [one] { $count } Bankauszug
   *[other] { $count } Bankauszüge
 }
tables-invoices-as-of = Stand { $day }: { $count ->
        [one] { $count } Rechnung
       *[other] { $count } Rechnungen
    }
tables-calls-as-of = Stand { $day }: { $count ->
        [one] { $count } Kunde
       *[other] { $count } Kunden
    } anzurufen
tables-run-as-of = Mahnlauf { $run }, Stand { $day }
tables-message-state = { $state ->
        [held] zurückgehalten
        [queued] wartet
        [sending] wird gesendet
        [sent] gesendet
        [failed] fehlgeschlagen
        [cancelled] gestoppt
       *[unknown] unklar
    }
tables-run-state = { $state ->
        [proposed] vorgeschlagen
        [approved] freigegeben
        [excluded] ausgeschlossen
        [produced] erstellt
       *[dropped] entfallen
    }
tables-run-channel = { $channel ->
        [email] E-Mail
       *[letter] Brief
    }
ledger-transfer = Zahlung durch anderen Kunden
ledger-discount = Skonto
ledger-write-off = Ausbuchung
ledger-claim = Bezahlt:
ledger-refund = Erstattung
ledger-bank-charge = Bankgebühr
ledger-claim-fee = Mahngebühr
ledger-claim-interest = Zinsen
ledger-claim-compensation = Verzugspauschale
ledger-claim-charge = Auslagen
ledger-of = { $said } { $of }
ledger-for = { $said } für { $number }
ledger-settles = { $said } für { $number }
ledger-came-as = { $said }, eingegangen als { $came }
ledger-taken-back = { $said }, zurückgenommen
ledger-datev-no-rate = Buchungen ohne Kurs zum Euro: { $counts }. DATEV nimmt den eigenen Kurs oder fragt nach. Geben Sie einen an: --rate { $currency }=1.0850, so viele Einheiten der Währung für einen Euro, oder --rate { $currency }@2026-02-01=1.0850 ab einem Tag.
ledger-datev-rounded = DATEV kennt zwei Nachkommastellen: Beträge in Währungen mit drei werden darauf gerundet.
ledger-datev-no-vat = Owed kennt die Umsatzsteuer einer Rechnung nicht: Erlöse gehen brutto auf das Konto des Kontenrahmens für 19 %. Geben Sie ein anderes an, wenn das falsch ist, oder lassen Sie Rechnungen weg, wenn das Rechnungsprogramm sie übergibt.
ledger-datev-letters = Manche Namen enthalten Buchstaben, die es in DATEVs Windows-1252 nicht gibt; dafür steht ein Fragezeichen.

## The command line

cli-head-id = Id
cli-head-run = Mahnlauf
cli-head-by = Per
cli-head-owed = Offen
cli-head-pay-by = Zahlbar bis
cli-head-now = Jetzt
cli-head-then = Dann
cli-head-issued = Ausgestellt
cli-head-opening = Anfangssaldo
cli-head-closing = Endsaldo
cli-head-gap = Differenz
cli-head-entries = Umsätze
cli-head-booked = Gebucht
cli-head-text = Text
cli-head-row = Nr.
cli-head-who = Wer
cli-head-balance = Saldo
cli-head-levels = Mahnstufen
cli-head-courtesy-note = Zahlungserinnerung vorab
cli-head-default-for = Standard für
cli-head-kind = Art
cli-head-place = Ort
cli-head-oldest-due = Fällig ab
cli-head-detail = Einzelheiten
cli-head-source = Quelle
cli-head-gross = Brutto
cli-nobody-named = Weder ein Kunde noch eine Rechnung ist genannt.
cli-invoice-of-another = Rechnung { $invoice } gehört nicht zum Kunden { $customer }.
cli-saved-is-missing = Das eben Gespeicherte steht nicht im Buch.
cli-name-and-invoice = { $name }, Rechnung { $invoice }
cli-path-not-text = Der Pfad { $path } lässt sich nicht als Text schreiben.
    .hint = Verwenden Sie einen Pfad, dessen Namen reines Unicode sind.
cli-which-book = Welches Buch? Es wurde keines genannt.
    .hint = Geben Sie --book DATEI vor oder nach dem Befehl an, oder setzen Sie OWED_BOOK.
cli-answer-not-printed = Die Antwort konnte nicht ausgegeben werden: { $error }.
cli-account = { $host } Port { $port } ({ $security }), Benutzer { $user }, von { $name } <{ $address }>
cli-account-sign-in-open = Öffnen Sie diese Adresse in einem Browser auf diesem Computer, und melden Sie sich als { $user } an:
cli-account-signed-in = Angemeldet als { $user }. Prüfen Sie das Konto mit „owed account test“.
cli-account-token = Angemeldet als { $user }. Das Folgende ist so geheim wie ein Passwort; setzen Sie es als { $variable }, wo Owed sendet:
cli-account-signed-out = Abgemeldet. Wenn Sie auch die Erlaubnis zurücknehmen wollen, tun Sie das beim Anbieter.
cli-secret-of = Clientgeheimnis:{" "}
cli-account-by-provider = { $host } Port { $port } ({ $security }), Benutzer { $user }, Anmeldung bei { $provider }, Absender { $name } <{ $address }>
cli-password-not-asked = Das Passwort konnte nicht abgefragt werden: { $error }.
cli-no-account = Es ist noch kein E-Mail-Konto eingerichtet.
    .hint = Richten Sie eines ein: owed account set --host mail.example.com --user ich --from ich@example.com
cli-buckets-form = Schreiben Sie die Grenzen so: --buckets 30,60,90.
cli-nothing-open = Nichts ist offen.
cli-no-statements = Noch keine Bankauszüge. Lesen Sie einen ein: owed import DATEI
cli-no-entries = Keine Umsätze.
cli-book-holds = { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
}, { $invoices ->
    [one] { $invoices } Rechnung
   *[other] { $invoices } Rechnungen
}, davon { $open } offen
cli-missing = Es fehlt: { $need }
cli-sample-is-in = Die Beispielfirma ist in { $path }: { $customers ->
    [one] { $customers } Kunde
   *[other] { $customers } Kunden
}, { $invoices ->
    [one] { $invoices } Rechnung
   *[other] { $invoices } Rechnungen
}, davon { $open } offen.
cli-schedule-daily = Täglich um { $at }: { $command }
cli-schedule-inactive = Für { $at } eingerichtet, aber { $system } startet den Mahnlauf nicht; richten Sie ihn erneut ein.
cli-schedule-none = Für dieses Buch gibt es keinen täglichen Mahnlauf.
cli-sent = { $sent } gesendet, { $failed } fehlgeschlagen, { $waiting } wartend, { $unknown } mit unklarer Zustellung, { $dropped } nicht gesendet, weil sich etwas geändert hat
cli-run-sent = { $sent } gesendet, { $dropped } nicht gesendet, weil sich etwas geändert hat, { $failed } fehlgeschlagen, { $unknown } unklar
cli-in-outbox = { $count ->
    [one] { $count } Nachricht ist
   *[other] { $count } Nachrichten sind
} im Postausgang.
cli-held-until = Sie werden bis { $until } zurückgehalten; `owed send --now` sendet sie sofort.
cli-check-first = Zuerst prüfen
cli-excluded = Ausgeschlossen
cli-not-posted = Nicht als versendet vermerkt
cli-letters-where = Wohin sollen die Briefe?
    .hint = Geben Sie --out ORDNER für je eine Datei pro Brief an, --merged DATEI für eine Datei zum Drucken, oder beides.
cli-all-in-one = Alles in einer Datei: { $merged }
cli-no-letter = Es wurde kein Brief erstellt: Nichts ist überfällig.
cli-statements-where = Wohin sollen die Kontoauszüge?
    .hint = Geben Sie --out ORDNER für je eine Datei an, --merged DATEI für eine Datei zum Drucken, --mail für E-Mails.
cli-no-email = {"    "}Keine E-Mail: { $reason }
cli-emails-held-until = Die E-Mails werden bis { $until } im Postausgang zurückgehalten; `owed send` sendet sie dann.
cli-no-statement = Es wurde kein Kontoauszug erstellt: Nichts ist offen.
cli-dossier-not-sent = Nicht enthalten, da ein Versand nicht belegt ist: { $name }
cli-together = Zusammen { $sum }
cli-agreement-with = Vereinbarung mit { $name }: { $path }
cli-added = Hinzugefügt: { $what }
cli-changed = Geändert: { $what }
cli-deleted = Gelöscht: { $what }
cli-written = Geschrieben: { $path }
cli-default-for-all = „{ $policy }“ ist Standard für alle Kunden
cli-default-for-businesses = „{ $policy }“ ist Standard für Unternehmen
cli-default-for-consumers = „{ $policy }“ ist Standard für Verbraucher
cli-days-before = { $days } Tage vorher
cli-yes = ja
cli-no = nein
cli-policy-unread = { $path } kann nicht gelesen werden: { $error }.
    .hint = `owed help policy` zeigt, wie ein Mahnverfahren aussieht.
cli-no-policy = { $path } ist kein Mahnverfahren: { $error }.
    .hint = `owed help policy` zeigt, wie ein Mahnverfahren aussieht.
cli-policy-tried = { $policy } am { $day }: { $letters ->
    [one] { $letters } Brief
   *[other] { $letters } Briefe
} statt { $now }, an { $customers ->
    [one] { $customers } Kunden
   *[other] { $customers } Kunden
} mit offenen Posten
cli-nothing = nichts
cli-courtesy-note = Zahlungserinnerung vorab
cli-level = Mahnstufe { $level }
cli-asks = { $what }, { $channel }, { $total } bis { $deadline }
cli-no-part-payment = „{ $said }“ ist keine Teilzahlung.
    .hint = Geben Sie Tag und Betrag an: --paid 2026-03-02:99.50
cli-interest-on = Zinsen auf { $principal } { $currency }, fällig am { $due }, bis { $through }
cli-source = Quelle: { $source }
cli-none-overdue = Nichts davon ist überfällig.
cli-compensation-too = Zusätzlich, einmal für diese Rechnung: { $amount } { $currency } Verzugspauschale.
cli-ledger-written = { $count ->
    [one] { $count } Buchung
   *[other] { $count } Buchungen
} von { $from } bis { $to }, { $turnover }: { $path }
cli-not-of-form = „{ $said }“ hat nicht die Form { $form }.
    .hint = Schreiben Sie zum Beispiel { $example }.
cli-format-not-said = { $path } sagt nicht, welches Format gewünscht ist.
    .hint = Lassen Sie den Namen auf .journal, .beancount oder .csv enden, oder geben Sie --format an.
cli-fixed-compensation = {"    "}Verzugspauschale: { $compensation }
cli-source-of-rule = {"    "}Quelle: { $source }
cli-paid-back = Erstattet: { $amount }
cli-nothing-paid-back = Es wurde nichts erstattet.
cli-money-unallocated-again = Rückgängig gemacht: Der Betrag ist wieder nicht zugeordnet.
cli-undone-on = {"  "}rückgängig gemacht am { $day }
cli-small-written-off = { $count ->
    [one] { $count } Kleinbetrag
   *[other] { $count } Kleinbeträge
} ausgebucht. `owed undo` macht es rückgängig.
cli-no-small-limit = Kein offener Betrag ist ein Kleinbetrag: Es ist keine Grenze festgelegt. Legen Sie eine fest: `owed writeoff limit --amount 1.00`.
cli-small-is = Als Kleinbetrag gelten Beträge bis { $limits }.
cli-none-small = Kein offener Betrag ist ein Kleinbetrag.
cli-small-balances = { $count ->
    [one] { $count } Kleinbetrag
   *[other] { $count } Kleinbeträge
}: { $sums }
cli-write-off-small = Buchen Sie sie mit `owed writeoff small --write` aus.
cli-run-stands = Mahnlauf { $run }, Stand { $day }: { $state }
cli-letters-in-one = Alle Briefe zum Drucken in einer Datei: { $merged }
cli-run-by-schedule = Mahnlauf { $run }: { $held ->
    [one] { $held } Mahnung wartet
   *[other] { $held } Mahnungen warten
} auf Prüfung. { $sent ->
    [one] { $sent } E-Mail
   *[other] { $sent } E-Mails
} gesendet.
cli-run-in = ja
cli-run-out = nein
cli-no-payments-known = keine
cli-run-head = Mahnlauf { $run }, Stand { $day }, Zahlungen bekannt bis: { $known }, { $state }
cli-nobody-owes = Niemand schuldet etwas.
cli-no-reminders-due = Keine Mahnungen fällig. Häufigster Grund, bei { $count ->
    [one] { $count } Kunden
   *[other] { $count } Kunden
}: { $why }
cli-reminders-ask = { $count ->
    [one] { $count } Mahnung
   *[other] { $count } Mahnungen
}: { $asked }
cli-approve-with = Geben Sie sie mit `owed run approve { $run }` frei.
cli-nothing-to-ask = nichts zu fordern
cli-amount-of-nothing = Der Betrag gehört zu einer Zahlungszusage oder einer Reklamation.
    .hint = Geben Sie an, bis wann er zugesagt ist (--until) oder warum er bestritten ist (--reason).
cli-nobody-to-call = Heute ist niemand anzurufen.
cli-more-to-call = { $more } weitere; siehe --limit.
cli-no-phone = keine Telefonnummer
cli-last-contact = {"    "}Letzter Kontakt: { $day }, { $said }
cli-not-today = {"    "}Heute nicht: { $reason }
cli-claim-added = Hinzugefügt: Nebenforderung { $id }
cli-claim-not-sent = nicht gesendet
cli-open = Offen { $sum }
cli-paid = Bezahlt.
cli-waived = Erlassen.
cli-undone = Rückgängig gemacht.
cli-credit-saved = Gespeichert: { $amount }, davon { $open } nicht zugeordnet
cli-no-claim-id = „{ $id }“ ist nicht die Id einer Nebenforderung.
    .hint = `owed claim list --customer NUMMER` zeigt die Ids.
cli-allocated = Zugeordnet.
cli-unallocated-again = Rückgängig gemacht: Der Betrag ist wieder nicht zugeordnet.
cli-no-credits = Keine Zahlungen und keine Gutschriften.
cli-payment = Zahlung
cli-cancelled-invoice = stornierte Rechnung
cli-credit-note = Gutschrift
cli-credit = { $id }  { $day }  { $what } { $number }  { $amount }, davon { $open } nicht zugeordnet
cli-customer-saved = Gespeichert: { $number }  { $name }
cli-erase-goes = Wird aus dem Buch gelöscht:
cli-erase-stays = Bleibt:
cli-erase-outside = Wird von Owed nicht gelöscht:
cli-nothing-erased = Es wurde nichts gelöscht. Das Löschen lässt sich nicht rückgängig machen; so geschieht es: owed customers erase { $number } --yes '{ $name }'
cli-erased = Gelöscht. Übrig bleibt { $name }.
cli-nothing-changed = Es wurde nichts geändert.
cli-merged = Zusammengeführt. `owed undo` macht es rückgängig.
cli-merge-moves = Geht über: { $moves }
cli-merge-takes = Übernommen: { $what } { $value }
cli-merge-stays = Bleibt: { $what } { $value } (nicht { $other })
cli-no-payer = Kein Zahler ist bekannt.
cli-payer-by-hand = Zahlt von { $account }, von Hand eingetragen
cli-payer-learned = Zahlt von { $account }, aus einer Zuordnung gelernt
cli-payer-on-invoice = Zahlt von { $account }, auf Rechnung { $number } genannt
cli-customer-parent = Gehört zu { $name } ({ $number })
cli-customer-in-charge = Betreut von { $name }
cli-customer-next = Wiedervorlage am { $day }: { $what }
cli-policy = Mahnverfahren: { $policy }
cli-customer-owes-nothing = Offen 0,00, davon überfällig 0,00, nicht zugeordnet 0,00
cli-customer-owes = Offen { $open }, davon überfällig { $overdue }, nicht zugeordnet { $on_account }
cli-claims-open = Gebühren, Zinsen und Kosten offen { $sum }
cli-no-folder-watched = Kein Ordner wird überwacht. Wählen Sie einen: owed import --watch-folder ORDNER
cli-nothing-new = Nichts Neues in { $folder }.
cli-not-imported = Nicht eingelesen: { $file }: { $why }
cli-left-for-later = Vorerst nicht eingelesen: { $file }: { $why }
cli-items-open = { $count ->
    [one] { $count } Posten
   *[other] { $count } Posten
}, offen { $open }
cli-invoice = Rechnung { $number } an { $customer }, ausgestellt am { $issued }, fällig am { $due }: { $gross }, offen { $open } ({ $state })
cli-discount-until = {"  "}Skonto von { $amount } bis { $until }
cli-which-file = { $number } kam in { $count } Dateien.
    .hint = Geben Sie an, welche: --file 1. Ohne --out werden sie aufgelistet.
cli-no-such-file = { $number } hat keine Datei { $which }; es sind { $count }.
cli-no-original = { $number } hat keine Originaldatei: Der Beleg stand in einer Liste oder wurde von Hand erfasst.
cli-matched = Zugeordnet.
cli-set-aside = Aussortiert.
cli-parked = Nicht zugeordnet.
cli-accepted = { $count } angenommen; { $waiting ->
    [one] { $waiting } Umsatz wartet
   *[other] { $waiting } Umsätze warten
} auf Sie.
cli-matching-waits = { $waiting ->
    [one] { $waiting } Umsatz wartet
   *[other] { $waiting } Umsätze warten
}, { $certain } sicher.
cli-unknown-payer = unbekannter Zahler
cli-no-match = {"    "}kein Treffer
cli-credit-left = --credit { $id }  { $day }  { $open } übrig  { $customer }: { $number } { $note }
cli-match-refund = erstattet an { $customer }
cli-match-claims = Zinsen, Gebühren und Kosten von { $customer }
cli-match-unallocated = nicht zugeordnet, { $customer }
cli-match-with-claims = { $items } mit Zinsen, Gebühren und Kosten
cli-match-accepted = { $items } (angenommen)
cli-match-certain = { $items } (sicher)
cli-messages-changed = { $count ->
    [one] { $count } Nachricht
   *[other] { $count } Nachrichten
} geändert
cli-note = Hinweis: { $note }
cli-skipped = Ausgelassen: { $reason }
cli-not-used = Nicht verwendet: { $columns }
cli-import-counts = { $read } gelesen: { $created } neu, { $changed } geändert, { $unchanged } unverändert, { $skipped } ausgelassen
cli-import-stopped = { $counts }, { $problems ->
    [one] { $problems } Problem
   *[other] { $problems } Probleme
}.
cli-import-whole-file = Es wurde nichts geschrieben: Ein Problem betrifft die ganze Datei; Zeilen auszulassen hilft nicht.
cli-import-correct = Es wurde nichts geschrieben. Berichtigen Sie die Datei, oder lassen Sie diese Zeilen mit --accept-problems aus.
cli-import-rehearsed = { $counts }. Es wurde nichts geschrieben: Dies war ein Probelauf.
cli-import-done = { $counts }.
cli-import-done-but = { $counts }. Die Zeilen oben wurden ausgelassen.
cli-count-mixed = { $count ->
    [one] { $count } Beleg oder Umsatz
   *[other] { $count } Belege und Umsätze
}
cli-count-transactions = { $count ->
    [one] { $count } Bankumsatz
   *[other] { $count } Bankumsätze
}
cli-count-payments = { $count ->
    [one] { $count } Zahlung
   *[other] { $count } Zahlungen
}
cli-not-read = nicht gelesen
cli-port-unusable = Port { $port } kann nicht verwendet werden: { $why }.
cli-the-book = Das Buch: { $book }
cli-company-iban = IBAN
cli-company-bic = BIC
cli-company-account-id = Schlüssel
cli-company-account-form = Form
cli-company-account-number = Konto
cli-company-vat-id = USt-IdNr.
cli-company-register = Registernummer
cli-company-signs = Unterzeichner
cli-company-language = Sprache
cli-company-paper = Papier
cli-company-window = Fenster
cli-company-terms = Zahlungsziel { $terms } Tage; Briefe setzen eine Frist von { $deadline } Tagen; E-Mails werden { $seconds } s zurückgehalten
cli-company-discount = Skonto       { $terms }
cli-password-of = Passwort von { $user } bei { $host }:{" "}
cli-place-row = Zeile { $row }
cli-place-column = Spalte { $column }
cli-place-value = „{ $value }“
cli-option-kind = (--kind invoices, customers, payments oder statement)
cli-option-columns = (--column SPALTE=FELD)
cli-option-currency = (etwa --currency EUR)
cli-option-date-order = (--date-order dmy oder --date-order mdy)
cli-option-decimal = (--decimal . oder --decimal ,)
cli-option-same-payments = (--same-payments yes oder --same-payments no)
cli-option-encoding = (etwa --encoding windows-1252 oder --encoding cp850)
cli-read-without-date = ohne Datum
cli-read-item = {"  "}{ $kind } { $number } vom { $issued }, { $buyer }
cli-read-payment = {"  "}Zahlung vom { $day }, { $customer }
cli-read-no-account = ein Konto ohne Nummer
cli-read-statement = {"  "}{ $account }: { $count ->
    [one] { $count } Umsatz
   *[other] { $count } Umsätze
}
cli-set-company = { $missing } Tragen Sie es mit `owed company set` ein.

cli-yes-or-no = sagen Sie yes oder no
cli-word = { $word ->
    [proposed] vorgeschlagen
    [approved] freigegeben
    [produced] erstellt
    [discarded] verworfen
    [excluded] ausgeschlossen
    [dropped] entfallen
    [to_post] zu versenden
    [posted] versendet
    [held] zurückgehalten
    [queued] wartet
    [sending] wird gesendet
    [sent] gesendet
    [failed] fehlgeschlagen
    [unknown] unklar
    [cancelled] gestoppt
    [open] offen
    [kept] eingehalten
    [broken] nicht eingehalten
    [withdrawn] zurückgenommen
    [closed] erledigt
    [planned] geplant
    [active] aktiv
    [over] abgelaufen
    [lifted] aufgehoben
    [ended] beendet
    [missed] ausgeblieben
    [paid] bezahlt
    [email] E-Mail
    [letter] Brief
    [fee] Mahngebühr
    [interest] Zinsen
    [compensation] Verzugspauschale
    [charge] Nebenkosten
    [done] erledigt
    [undone] rückgängig gemacht
    [undo] Rückgängig
    [customers] Kunden
    [invoices] Rechnungen
    [payments] Zahlungen
    [statement] Bankauszug
    [invoice] Rechnung
    [credit_note] Gutschrift
    [business] Unternehmen
    [consumer] Verbraucher
   *[other] { $word }
}
cli-email-works = { $email } funktioniert wieder.
cli-email-came-back = { $email } (kam zurück)
cli-contacts-read = { $added } hinzugefügt, { $known } schon bekannt.
cli-contacts-written = { $count ->
    [one] Ein Ansprechpartner
   *[other] { $count } Ansprechpartner
} in { $path } gespeichert.
common-key = Schlüssel

## Help of the command line

help-head-usage = Aufruf
help-head-commands = Befehle
help-head-arguments = Argumente
help-head-options = Optionen
help-default = [Vorgabe: { $values }]
help-possible-values = [mögliche Werte: { $values }]
help-of-help = Diese Hilfe oder die eines Befehls anzeigen
help-of-help-option = Hilfe anzeigen
help-of-version-option = Version anzeigen
help-account = E-Mail-Konto anzeigen, einrichten oder testen
help-account-set-allow-plain = Eine Verbindung erlauben, die jeder im Netz mitlesen kann
help-account-set-ask-password = Nach dem Passwort fragen und es im Schlüsselbund des Systems ablegen
help-account-set-authorize-url = Anmeldeadresse eines anderen Anbieters
help-account-set-ca-file = Eine Datei mit einem eigenen CA-Zertifikat
help-account-set-client-id = Die Nummer der Registrierung Ihres Unternehmens beim Anbieter
help-account-set-from = Die Adresse des Absenders
help-account-set-from-name = Der Name des Absenders
help-account-set-provider = Wo sich das Konto anmeldet
help-account-set-scopes = Wie ein anderer Anbieter die Erlaubnis zu senden nennt, durch Leerzeichen getrennt
help-account-set-sign-in = Mit einem Passwort oder beim Anbieter (OAuth 2.0)
help-account-set-tenant = Das Verzeichnis Ihres Unternehmens bei Microsoft: dessen ID oder eine Domain
help-account-set-token-url = Tokenadresse eines anderen Anbieters
help-account-sign-in = Beim Anbieter anmelden, im Browser
help-account-sign-in-ask-client-secret = Nach dem Geheimnis Ihrer Registrierung fragen (sonst OWED_OAUTH_CLIENT_SECRET oder das zuletzt genannte)
help-account-sign-in-show-token = Die Anmeldung für OWED_SMTP_TOKEN ausgeben, statt sie im Schlüsselbund zu hinterlegen
help-account-sign-out = Die Anmeldung beim Anbieter vergessen
help-account-test = Verbinden, anmelden und nichts senden
help-aging = Fälligkeiten der offenen Posten zu einem beliebigen Tag
help-aging-as-of = Der Stichtag; spätere Zahlungen, Gutschriften und Rechnungen bleiben außen vor
help-aging-basis = Tage ab Fälligkeit (due) oder ab Rechnungsdatum (issue) zählen
help-aging-buckets = Der letzte Tag jeder Altersklasse
help-aging-by = Eine Zeile je Kunde oder je Rechnung
help-aging-currency = Nur diese Währung
help-bank = Die eingelesenen Bankauszüge oder ihre Umsätze auflisten
help-bank-entries = Die Umsätze der Bankauszüge auflisten, die neuesten zuerst
help-bank-entries-export = Die Umsätze auch in diese Datei schreiben; ihre Endung ist .csv, .xlsx oder .pdf
help-bank-entries-find = Nur Umsätze, in deren Verwendungszweck, Referenz, Zahler oder Empfänger dies vorkommt
help-bank-entries-state = Nur Umsätze in diesem Status
help-bank-entries-statement = Nur Umsätze dieses Bankauszugs, nach seiner Nummer in `owed bank`
help-bank-export = Die Bankauszüge auch in diese Datei schreiben; ihre Endung ist .csv, .xlsx oder .pdf
help-call = Einen Anruf und sein Ergebnis festhalten
help-call-add = Einen Anruf festhalten, mit der Zahlungszusage oder der Reklamation, die daraus entstand
help-call-add-again = Der Tag für den nächsten Anruf
help-call-add-amount = Mit promised oder disputes: welcher Teilbetrag
help-call-add-owner = Mit disputes: wer sich darum kümmert
help-call-add-person = Mit wem Sie gesprochen haben
help-call-add-reason = Mit disputes und --invoice: warum; legt die Reklamation gleich an
help-call-add-until = Mit promised: bis wann; legt die Zahlungszusage gleich an
help-call-list = Die geführten Anrufe auflisten oder mit --due die heute fälligen
help-call-list-due = Wen Sie heute anrufen sollten, nach dem erwarteten Ertrag geordnet, und was zu sagen ist
help-call-list-export = Mit --due: die ganze Liste auch in eine Datei schreiben: .csv, .xlsx oder .pdf
help-call-list-limit = Mit --due: höchstens so viele
help-check = Alle gespeicherten Zahlen nachrechnen und vergleichen
help-claim = Gebühren, Zinsen und Kosten: auflisten, erfassen, verrechnen und erlassen
help-claim-add = Eine Nebenforderung erfassen, etwa die Bankgebühr einer Rücklastschrift
help-claim-add-invoice = Die Rechnung, zu der sie gehört
help-claim-amount = Ein Teil einer Nebenforderung; ohne Angabe die ganze
help-claim-customer = Alles, was bei diesem Kunden offen ist
help-claim-list = Die Nebenforderungen gegen einen Kunden und was davon bezahlt oder erlassen ist
help-claim-list-open = Nur offene
help-claim-pay = Nebenforderungen mit dem nicht zugeordneten Guthaben des Kunden verrechnen
help-claim-reverse = Zahlung oder Erlass einer Nebenforderung rückgängig machen; `owed claim list --json` zeigt die Id
help-claim-waive = Nebenforderungen erlassen
help-common-amount-all = Ohne Angabe alles, was offen ist
help-common-channel = Wie dieser Kunde gemahnt werden möchte: email oder letter, oder '' für das, was das Mahnverfahren vorsieht
help-common-claim = Die Nebenforderung nach ihrer Id und der Betrag, den sie erhält: 7 oder 7=2.50
help-common-claims = Die Nebenforderungen nach ihren Ids, wie `owed claim list` sie zeigt
help-common-column = Was eine Spalte bedeutet: ihre Nummer oder Überschrift und ein Feld; ein leeres Feld lässt sie aus
help-common-currency = Die Währung der Zeilen, die keine nennen
help-common-customer = Die Kundennummer
help-common-customer-check = Die Kundennummer, zum Abgleich mit der Rechnung
help-common-customer-only = Nur die dieses Kunden
help-common-customers = Nur diese Kunden, nach Nummer
help-common-date = Der Tag, ab dem es gilt; ohne Angabe heute
help-common-date-order = Die Reihenfolge von Tag, Monat und Jahr in Datumsangaben
help-common-decimal = Das Dezimalzeichen der Beträge
help-common-despite = Auch diese Kunden, nach Nummer, obwohl etwas dagegen spricht; verlangt --reason
help-common-discount = Skonto: '2% 10 days', none; '' für die Vorgabe der Firma
help-common-encoding = Die Zeichenkodierung der Datei, etwa utf-8, windows-1252, cp850 oder macintosh
help-common-export-list = Die Liste auch in eine Datei schreiben: .csv, .xlsx oder .pdf
help-common-export-report = Den Bericht auch in eine Datei schreiben: .csv, .xlsx oder .pdf
help-common-first = Der Tag der ersten Rate
help-common-group = Der Name der Gruppe, oder '' für keine
help-common-header-row = Die Zeile mit den Spaltenüberschriften
help-common-id = Die Id in der Liste
help-common-id-listed = Die Nummer, die `list` zeigt
help-common-instalments = Wie viele Raten
help-common-interest = Prozent pro Jahr
help-common-invoice = Die Rechnungsnummer
help-common-invoice-or-all = Die Rechnungsnummer; ohne Angabe alles des Kunden
help-common-kind = Was die Zeilen sind; bei statement die Umsätze eines Kontos
help-common-language = Ein Kürzel wie en oder de, oder '' für die Vorgabe der Firma
help-common-number = Nummer oder Referenz
help-common-on-account = Nichts zuordnen: Der Betrag bleibt nicht zugeordnet
help-common-policy = Der Name des eigenen Mahnverfahrens des Kunden, oder '' für keines
help-common-preset = Der Export, um den es sich handelt, wie docs/formats.md ihn nennt, oder none
help-common-reason = Warum trotzdem geschrieben wird; wird mit dem Brief aufbewahrt
help-common-separator = Das Trennzeichen der Spalten
help-common-set = Nur das Angegebene ändern, alles andere bleibt
help-common-terms = Tage vom Rechnungsdatum bis zur Fälligkeit
help-common-to-folder = .eml-Dateien in diesen Ordner schreiben, statt zu senden; sie gelten als gesendet
help-company = Die Firma, von der die Briefe kommen, anzeigen oder einrichten
help-company-accounts = Die Zahlungswege, die Briefe nennen: Konten, Zahlungssysteme, Links
help-company-accounts-add = Einen Zahlungsweg hinzufügen; Briefe nennen den ersten ihrer Währung
help-company-accounts-bank-code = Sort Code, Routing Number, BSB, IFSC oder Instituts- und Transitnummer
help-company-accounts-currency = Die Währung, für die er gilt; leer für jede
help-company-accounts-edit = Felder eines Zahlungswegs ändern
help-company-accounts-form = Was ihn bezeichnet; ohne Angabe iban
help-company-accounts-id = Sein Schlüssel in der Liste
help-company-accounts-lines = Weitere Zeilen, die gedruckt werden
help-company-accounts-list = Die Zahlungswege auflisten
help-company-accounts-number = IBAN, Kontonummer, UPI-Adresse, Pix-Schlüssel oder ein Link mit {"{"}amount{"}"}, {"{"}currency{"}"} und {"{"}reference{"}"}
help-company-accounts-remove = Einen Zahlungsweg entfernen
help-company-accounts-wire-code = Routing Number für Wires, falls sie eine andere ist
help-company-set-accept-certain = Ob sichere Zuordnungen von Bankumsätzen automatisch angenommen werden
help-company-set-discount = Skonto: '2% 10 days'; none für kein Skonto
help-company-set-discount-grace-days = Kulanzfrist beim Skonto, in Tagen
help-company-set-hold-seconds = Sendeverzögerung der E-Mails, in Sekunden
help-company-set-language = Ein Kürzel wie en oder de
help-company-set-logo = Eine PNG-, JPEG- oder SVG-Datei
help-company-set-payment-order = Was eine Zahlung ohne Angabe zuerst tilgt; nach deutschem Recht Kosten, Zinsen, Hauptforderung
help-company-set-window = Das Fenster des Briefumschlags
help-credit = Eine Gutschrift von Hand erfassen, Gutschriften auflisten, eine zuordnen
help-credit-add = Eine erfassen; ohne --invoice und --claim wird sie in der Reihenfolge der Firma zugeordnet, älteste offene Posten zuerst
help-credit-allocate = Den nicht zugeordneten Teil Rechnungen zuordnen
help-credit-invoice = Die Rechnung und der Betrag, den sie erhält: 1042 oder 1042=99.50
help-credit-list = Die Zahlungen und Gutschriften eines Kunden mit ihren Ids und dem jeweils nicht zugeordneten Teil
help-credit-release = Zuordnungen zu Rechnungen rückgängig machen: Der Betrag ist ab heute wieder nicht zugeordnet
help-credit-release-invoice = Nur von diesen; ohne Angabe von allen Rechnungen
help-credit-undo = Eine Zahlung rückgängig machen, die nie einging, etwa eine vertippte; wurde seither ein Brief versendet, dann als Korrektur, die stehen bleibt
help-customers = Kunden auflisten, anzeigen, anlegen, bearbeiten, zusammenführen und löschen
help-customers-add = Einen Kunden anlegen
help-customers-edit = Die angegebenen Daten eines Kunden ändern
help-customers-erase = Die Person hinter einem Kunden löschen, wenn sie ihr Recht auf Löschung ausübt; die Zahlen bleiben. Ohne --yes wird gesagt, was das bedeutet
help-customers-erase-yes = Wirklich löschen: der Name des Kunden. Das lässt sich nicht rückgängig machen
help-customers-merge = Einen doppelt angelegten Kunden mit dem anderen zusammenführen: Alles geht über, und die alte Nummer und der alte Name führen zum anderen
help-customers-merge-customer = Der Kunde, der wegfällt
help-customers-merge-dry-run = Nur zeigen, was überginge und was bliebe
help-customers-merge-into = Der Kunde, der bleibt
help-customers-overdue = Nur Kunden mit Überfälligem
help-customers-payers = Wer für einen Kunden zahlt: aus Zuordnungen gelernt oder hier eingetragen
help-customers-payers-add = Ein Konto, von dem gezahlt wird
help-customers-payers-forget = Ein Konto oder Name, der nicht dazugehört
help-customers-search = Nur Kunden, deren Nummer, Name oder Ort dies enthält
help-customers-show = Einen Kunden mit Saldo und allen Vorgängen anzeigen
help-dispute = Reklamationen zu Rechnungen anlegen, auflisten oder abschließen
help-dispute-add = Eine Reklamation anlegen; dieser Teil der Rechnung ruht, der Rest wird weiter gemahnt
help-dispute-add-amount = Der bestrittene Teil; ohne Angabe alles
help-dispute-add-owner = Wer sich bei Ihnen darum kümmert
help-dispute-assign = Festlegen, wer sich bei Ihnen darum kümmert
help-dispute-close = Eine Reklamation abschließen; die Rechnung wird wieder gemahnt
help-dispute-close-outcome = Wie sie ausging
help-dispute-list = Die Reklamationen auflisten
help-dossier = Alles, was ein Inkassobüro oder ein Anwalt über einen Kunden braucht
help-dossier-out = Ein PDF: wer was schuldet, Zinsen, was geschah, und jeder Brief und jede E-Mail dazu
help-dossier-zip = Ein ZIP-Archiv mit demselben PDF und den Originalen
help-group = Kundengruppen mit gemeinsamem Mahnverfahren
help-group-add = Eine Gruppe anlegen
help-group-add-policy = Der Name ihres Mahnverfahrens
help-group-delete = Eine Gruppe löschen, in der niemand ist
help-group-list = Die Gruppen, ihre Mahnverfahren und die Zahl ihrer Kunden
help-group-set = Die angegebenen Daten einer Gruppe ändern
help-group-set-policy = Der Name ihres Mahnverfahrens, oder '' für kein eigenes
help-handover = Eine Forderung an ein Inkassobüro oder einen Anwalt abgeben
help-handover-add = Eine Forderung abgeben; danach wird nicht mehr gemahnt
help-handover-add-whom = Der Name des Inkassobüros oder des Anwalts
help-handover-end = Die Forderung kam zurück
help-handover-list = Auflisten, was abgegeben wurde
help-hold = Eine Mahnsperre für einen Kunden oder eine Rechnung setzen
help-hold-add = Einem Kunden oder zu einer Rechnung nichts senden
help-hold-add-date = Der erste Tag der Mahnsperre
help-hold-add-until = Der letzte Tag der Mahnsperre; ohne Angabe bis zur Aufhebung
help-hold-lift = Eine Mahnsperre aufheben
help-hold-list = Die Mahnsperren auflisten
help-import = Listen, elektronische Rechnungen und Bankauszüge einlesen
help-import-accept-problems = Zeilen mit Problemen auslassen und den Rest einlesen
help-import-dry-run = Zeigen, was geschähe, und nichts schreiben
help-import-files = Die Dateien, die eingelesen werden; von einem Ordner oder ZIP-Archiv jede Datei darin
help-import-same-payments = Ob Zahlungen, die vielleicht schon im Buch stehen, dieselben sind: yes, oder no, wenn es andere sind
help-import-watch-folder = Neues aus dem überwachten Ordner des Buchs einlesen; mit Angabe eines Ordners wird von nun an dieser überwacht
help-info = Was das Buch enthält
help-interest = Die Zinsen einer einzelnen Forderung berechnen, ohne Buch
help-interest-currency = Die Währung der Forderung; ohne Angabe die der Zinsregel
help-interest-day-count = Wie Tage zu Teilen eines Jahres werden: ACT/365, ACT/ACT (ISDA), ACT/360 oder 30E/360
help-interest-due = Der Tag, an dem die Forderung fällig wurde
help-interest-paid = Eine Teilzahlung: Tag und Betrag
help-interest-principal = Die ursprüngliche Forderung
help-interest-regime = de-b2b, de-b2c, at-b2b, at-b2c, uk, ch, eu, eu:LAND oder contract:SATZ (Prozent pro Jahr)
help-interest-through = Der letzte Zinstag; ohne Angabe heute
help-invoices = Rechnungen auflisten oder eine erfassen, stornieren, ausbuchen, Skonto gewähren
help-invoices-add = Eine Rechnung erfassen
help-invoices-add-discount = Skonto: '2% 10 days', '3% 7 days, 2% 14 days', '20.00 10 days', none
help-invoices-cancel = Festhalten, dass eine Rechnung im Rechnungsprogramm storniert wurde: Nichts ist mehr offen, und Gezahltes ist nicht zugeordnet
help-invoices-cancel-on = Der Tag, ab dem nichts mehr geschuldet wird; ohne Angabe heute
help-invoices-discount = Skonto auf den offenen Betrag gewähren
help-invoices-original = Die Originaldateien einer Rechnung oder Gutschrift; mit --out eine davon unverändert
help-invoices-original-file = Die wievielte von mehreren Dateien, ab 1
help-invoices-original-number = Die Nummer der Rechnung oder der Gutschrift
help-invoices-original-out = Wohin die Datei geschrieben wird
help-invoices-put-off = Die Fälligkeit verschieben: Mahnungen und Zinsen ruhen bis zur neuen, für vergangene Tage gilt die alte
help-invoices-put-off-since = Der erste Tag, an dem sie gilt; ohne Angabe heute
help-invoices-put-off-until = Die neue Fälligkeit
help-invoices-search = Nur Rechnungen, deren Nummer, Kunde oder Referenz dies enthält
help-invoices-show = Eine Rechnung mit allem, was ihr zugeordnet ist
help-invoices-state = Nur Rechnungen in diesem Status
help-journal = Das Protokoll des Buchs anzeigen
help-journal-limit = Höchstens so viele Zeilen
help-ledger = Den Buchungsexport für hledger, beancount oder DATEV schreiben
help-ledger-account = DATEV: ein anderes Konto als im Kontenrahmen, etwa sales=4300. Mehrfach möglich
help-ledger-account-length = DATEV: Länge der Sachkonten, 4 bis 8; sonst wie die genannten Konten
help-ledger-chart = DATEV: der Kontenrahmen
help-ledger-client = DATEV: die Mandantennummer
help-ledger-consultant = DATEV: die Beraternummer
help-ledger-format = Das Format, wenn die Endung es nicht sagt
help-ledger-from = Der erste Tag; sonst der erste des Buchs, bei DATEV der des Wirtschaftsjahrs
help-ledger-out = Die Datei; ihre Endung (.journal, .beancount, .csv) sagt das Format
help-ledger-rate = DATEV: Einheiten einer anderen Währung für einen Euro, etwa USD=1.0850, oder ab einem Tag USD@2026-02-01=1.0850. Mehrfach möglich
help-ledger-to = Der letzte Tag; sonst heute
help-ledger-without = Was ein anderes Programm schon bucht: invoice, credit_note, payment, transfer, discount, write_off, claim, refund, bank_charge
help-ledger-year-start = DATEV: Monat und Tag, an dem das Wirtschaftsjahr beginnt, etwa 07-01
help-letters = Mahnbriefe als PDF-Dateien erstellen
help-letters-merged = Eine Datei mit allen Briefen zum Drucken
help-letters-out = Der Ordner für je eine Datei pro Brief
help-mail = Mahnungen als E-Mails erstellen und im Postausgang zurückhalten
help-match = Was Bankumsätze bezahlen könnten und warum; annehmen, einem Kunden zuweisen, aussortieren
help-match-accept = Den besten Vorschlag annehmen, einen anderen, oder die Rechnungen nennen
help-match-accept-candidate = Der wievielte Vorschlag, ab 1
help-match-accept-certain = Alle sicheren Zuordnungen annehmen
help-match-accept-credit = Eine Gutschrift statt eines Umsatzes, nach ihrer Nummer in der Liste
help-match-accept-items = Die Rechnungen, die bezahlt werden, in dieser Reihenfolge; der Rest bleibt nicht zugeordnet
help-match-accept-seen = Der Vorschlag nach seinem `mark` im JSON: Hat sich das Buch seither geändert, wird nichts angenommen
help-match-accept-settles = Was die Zahlung in der Währung der Rechnung tilgt, wenn eine andere einging; in derselben Währung ist der Rest eine Bankgebühr
help-match-aside = Angeben, dass der Umsatz nicht von einem Kunden stammt
help-match-aside-reason = Was es ist: eine Gebühr, ein eigener Übertrag, eine Erstattung
help-match-park = Den Umsatz einem Kunden zuweisen, ohne ihn einer Rechnung zuzuordnen
help-match-undo = Eine Zuordnung, eine Zuweisung oder ein Aussortieren rückgängig machen
help-match-undo-credit = Eine Gutschrift statt eines Umsatzes
help-messages = Die Nachrichten auflisten, eine wie gesendet anzeigen, oder über sie entscheiden
help-messages-arrived = Eine Nachricht mit unbekannter Zustellung ist angekommen
help-messages-cancel = Diese nie senden
help-messages-not-arrived = Eine Nachricht mit unbekannter Zustellung ist nicht angekommen und darf erneut gesendet werden
help-messages-release = Zurückgehaltene Nachrichten jetzt senden
help-messages-retry = Fehlgeschlagene und auf den nächsten Versuch wartende Nachrichten jetzt erneut versuchen
help-messages-save = Eine Nachricht als die gesendete .eml-Datei schreiben
help-messages-show = Eine Nachricht mit ihren Sendeversuchen
help-owed = Owed sorgt dafür, dass ein kleines Unternehmen sein Geld bekommt: Es liest die Rechnungen anderer Programme ein, zeigt, was wie lange offen ist, und schreibt Mahnbriefe und E-Mails. Alles liegt in einer Datei auf diesem Computer
help-owed-book = Das Buch, mit dem gearbeitet wird, eine Datei mit der Endung .owed
help-owed-json = Antwort als JSON; Beträge sind ganze kleinste Einheiten in Zeichenketten
help-payment = Eine Zahlung von Hand erfassen, Zahlungen auflisten, eine zuordnen oder rückgängig machen
help-plan = Ratenzahlung vereinbaren
help-plan-add = Einen Ratenplan erstellen; seine Raten ersetzen die Fälligkeiten
help-plan-amount = Die besprochene Summe, zum Abgleich mit dem offenen Betrag
help-plan-date = Der Tag der Vereinbarung
help-plan-end = Einen Ratenplan aufheben; die Fälligkeiten gelten wieder
help-plan-invoice = Eine Rechnung des Plans; ohne Angabe alles Überfällige
help-plan-letter = Die Vereinbarung als Brief zum Unterschreiben, in der Sprache des Kunden
help-plan-list = Die Ratenpläne mit ihren Raten auflisten
help-plan-preview = Zeigen, wie ein Plan aussähe, und nichts speichern
help-policy = Mahnverfahren: wann welche Mahnung versendet wird und was sie kostet
help-policy-delete = Ein Mahnverfahren löschen, das niemand hat
help-policy-list = Die Mahnverfahren, und für wen welches Standard ist
help-policy-print = Ein Mahnverfahren als Seite zum Lesen schreiben
help-policy-save = Ein Mahnverfahren aus einer JSON-Datei speichern; gibt es den Namen schon, wird es geändert, sonst ist es neu
help-policy-show = Ein Mahnverfahren als JSON, zum Ansehen oder Ändern
help-policy-standard = Ein Mahnverfahren zum Standard machen
help-policy-standard-for = Die Kunden, für die es gilt
help-policy-try = Wer unter einem Mahnverfahren was bekäme, verglichen mit den jetzigen; nichts wird geschrieben
help-policy-try-for = Als Standard für diese Kunden
help-policy-try-policy = Der Name eines Mahnverfahrens oder eine JSON-Datei
help-promise = Zahlungszusagen erfassen und sehen, was daraus wurde
help-promise-add = Eine Zahlungszusage erfassen; gemahnt wird erst nach ihrem Tag
help-promise-add-amount = Ohne Angabe alles Überfällige
help-promise-add-date = Der Tag, an dem sie gegeben wurde
help-promise-add-until = Der letzte Tag, an dem die Zahlung eingehen darf
help-promise-list = Die Zahlungszusagen auflisten und was daraus wurde
help-promise-withdraw = Eine Zahlungszusage zurücknehmen
help-rates = Die Referenzzinssätze und Regeln, auf denen Zinsen beruhen, mit ihren Quellen
help-rates-add = Dem Buch einen Zinssatz hinzufügen; er ersetzt den mitgelieferten seines Halbjahres
help-rates-add-from = Der erste Tag des Halbjahres: 1. Januar oder 1. Juli
help-rates-add-rate = Prozent pro Jahr, etwa 1.27
help-rates-add-source = Wo er veröffentlicht wurde
help-rates-remove = Einen hinzugefügten Zinssatz entfernen
help-read = Dateien jeder Art lesen und sagen, was sie enthalten; kein Buch wird verändert
help-read-files = Die Dateien, die gelesen werden
help-redo = Die letzte rückgängig gemachte Änderung wiederholen
help-refund = Erstattungen an Kunden: erfassen, auflisten, rückgängig machen
help-refund-add = Festhalten, dass nicht zugeordnetes Guthaben erstattet wurde
help-refund-add-amount = Ohne Angabe alles, was nicht zugeordnet ist
help-refund-list = Was einem Kunden erstattet wurde
help-refund-undo = Eine Erstattung rückgängig machen: Der Betrag ist ab heute wieder nicht zugeordnet
help-run = Nach Mahnverfahren mahnen: vorschlagen, freigeben, erstellen, senden und zur Post geben
help-run-approve = Freigeben, was vorgeschlagen ist
help-run-approve-customer = Nur diesen Kunden; mehrfach möglich
help-run-approve-except = Alle außer diesem Kunden, der ausgeschlossen wird; mehrfach möglich
help-run-edit = Die Mahnung an einen Kunden vor der Freigabe ändern
help-run-edit-exclude = Keine Mahnung an diesen Kunden in diesem Mahnlauf
help-run-edit-level = Auf einer anderen Mahnstufe erstellen; eine höhere verlangt --reason
help-run-edit-reason = Warum die Mahnstufe eine andere ist
help-run-edit-without = Eine Rechnung davon ausschließen
help-run-list = Die Mahnläufe, die neuesten zuerst
help-run-post = Die gedruckten Briefe eines Mahnlaufs als versendet vermerken: Erst dann gelten sie als versendet
help-run-post-customer = Nur die dieses Kunden; mehrfach möglich
help-run-post-date = Der Tag, an dem sie zur Post gingen
help-run-post-despite = Der Brief dieses Kunden wurde versendet, obwohl er überholt ist; verlangt --reason; mehrfach möglich
help-run-post-not-posted = Sie gehen nicht zur Post und zählen nicht
help-run-post-reason = Warum er trotzdem zählt; wird mit dem Brief aufbewahrt
help-run-produce = Die Briefe und E-Mails zu dem erstellen, was freigegeben ist
help-run-produce-anew = Zuerst die überholten Briefe, die auf den Versand warten, neu erstellen
help-run-produce-merged = Eine Datei mit allen Briefen zum Drucken
help-run-produce-out = Ordner für die Briefe zum Drucken, je eine Datei
help-run-propose = Vorschlagen, wer gemahnt wird, mit dem Grund, warum jemand dabei ist oder nicht
help-run-propose-as-of = Der Stichtag
help-run-propose-only-in = Nur auflisten, wer gemahnt wird
help-run-send = Die E-Mails eines Mahnlaufs senden, ohne ihre Verzögerung abzuwarten
help-run-show = Einen Mahnlauf mit allen betrachteten Kunden
help-run-status = Wie weit ein Mahnlauf ist, Empfänger für Empfänger
help-sample = Ein neues Buch mit der Beispielfirma füllen
help-schedule = Das System `owed run` jeden Tag starten lassen
help-schedule-install = Den Mahnlauf jeden Tag starten; erneutes Einrichten ändert die Uhrzeit
help-schedule-install-at = Die Uhrzeit; ohne Angabe 07:30
help-schedule-remove = Nicht mehr starten
help-schedule-status = Ob gestartet wird, und wann
help-send = Senden, was im Postausgang fällig ist
help-send-now = Auch senden, was noch zurückgehalten wird
help-serve = Die Oberfläche für einen Browser auf diesem Computer bereitstellen (für die Entwicklung)
help-serve-files = Ein Ordner, dessen Dateien die Oberfläche lesen und schreiben darf; mehrfach möglich. Ohne Angabe der des Buchs
help-statement = Kontoauszüge erstellen: was offen ist, oder alle Bewegungen eines Zeitraums
help-statement-as-of = Was am Ende dieses Tages offen ist
help-statement-customer = Nur dieser Kunde; ohne Angabe alle mit einem Saldo. Mehrfach möglich
help-statement-from = Stattdessen alle Bewegungen ab diesem Tag
help-statement-mail = Sie auch als E-Mails schreiben und im Postausgang zurückhalten
help-statement-merged = Eine Datei mit allen Kontoauszügen zum Drucken
help-statement-out = Der Ordner für je eine Datei pro Kontoauszug
help-statement-to = Der letzte Tag der Bewegungen; ohne Angabe heute
help-undo = Die letzte Änderung rückgängig machen
help-writeoff = Ausbuchen, was an einer Rechnung offen ist
help-writeoff-add = Ausbuchen, was an einer Rechnung offen ist, oder einen Teil davon
help-writeoff-limit = Den Betrag festlegen, bis zu dem ein offener Betrag ein Kleinbetrag ist; 0 für keinen
help-writeoff-limit-currency = Ohne Angabe die der Firma
help-writeoff-small = Kleinbeträge teilweise bezahlter Rechnungen auflisten; mit --write ausbuchen
help-writeoff-small-invoice = Nur diese Rechnung; mehrfach möglich
help-writeoff-small-write = Ausbuchen, was aufgelistet ist, mit dem Grund „Kleinbetrag“
help-bank-more =
    Bankauszüge liest `owed import` ein. Die Differenz ist der Unterschied zwischen den Salden eines Auszugs und seinen Umsätzen: Eine Seite oder ein Auszug dazwischen fehlt.
help-import-more =
    Liest Listen (CSV, XLSX, XLS, ODS), elektronische Rechnungen (UBL, CII, XRechnung, Factur-X, FatturaPA) und Bankauszüge (camt, MT940, OFX, QIF, Tabellen von Banken und Zahlungsdiensten); was eine Datei ist, zeigt ihr Inhalt. Alle Dateien werden mit einer Änderung eingelesen oder keine. Eine elektronische Rechnung wird mit ihrer Datei aufbewahrt; Umsätze eines Bankauszugs warten auf ihre Zuordnung.

    Exporte bekannter Programme und Banken (QuickBooks, Xero, Stripe, DATEV, Sparkasse, Chase, PayPal und mehr) werden an ihren Spalten erkannt; docs/formats.md führt sie mit ihren Besonderheiten auf. Bei anderen Tabellen werden Zeichenkodierung, Trennzeichen, Dezimalzeichen, Datumsfolge und Spalten an Namen und Inhalt erkannt. `--dry-run` zeigt, was geschähe. Dieselbe Datei noch einmal zu lesen ändert nichts. Sind alle Tage in der Datei 12 oder kleiner, ist die Datumsfolge nicht erkennbar: Geben Sie --date-order dmy oder mdy an.

    Eine berichtigte Spaltenzuordnung wird für die nächste Datei gleicher Form gemerkt:
      owed --book firm.owed import list.csv --column 3=due_date --column Ref=invoice_number
help-interest-more =
    Zinsen laufen vom Tag nach der Fälligkeit bis zum letzten Tag, beide eingeschlossen, auf den an jedem Tag offenen Betrag, ohne Zinseszins. Eine Zahlung zählt von ihrem Tag an. Mit jeder Zahlung und jedem neuen Zinssatz beginnt eine neue Zeile.

    Was ein Geschäftskunde in Deutschland auf 10.000 Euro schuldet, von denen 4.000 am 10. Juni eingingen:
      owed interest --regime de-b2b --principal 10000 --due 2025-05-15 --paid 2025-06-10:4000

    Mit einem vereinbarten Zinssatz, in beliebiger Währung:
      owed interest --regime contract:9.5 --principal 1200 --currency USD --due 2026-01-31

    `owed rates` führt die Zinsregeln mit ihren Gesetzen auf. Owed nennt Regeln und ihre Quellen; es leistet keine Rechtsberatung.
help-ledger-more =
    Für hledger oder beancount, vom ersten Tag des Buchs an:
      owed --book firm.owed ledger --out firm.journal
      owed --book firm.owed ledger --out firm.beancount
    Für DATEV, dieses Wirtschaftsjahr, ohne das, was das Rechnungsprogramm selbst überträgt:
      owed --book firm.owed ledger --out EXTF_Buchungsstapel.csv --without invoice,credit_note \
           --consultant 29098 --client 55003 --chart skr04

    Nach allen Buchungen bis zu einem Tag steht auf dem Konto eines Kunden, was `owed aging` für diesen Tag zeigt, abzüglich des nicht zugeordneten Guthabens. Gebühren und Zinsen werden gebucht, wenn sie bezahlt sind. Die Konten nach Teil: bank, sales, discounts, bad_debts, charges, bank_charges. Ein Kunde, dessen Nummer kein DATEV-Konto ist, erhält mit dem ersten Export ein freies und behält es.
help-match-more =
    Ein Umsatz wird mit seiner Nummer in dieser Liste genannt. Jeder Vorschlag sagt, worauf er beruht; sicher ist eine Zuordnung nur, wenn eine Erklärung weit über allen anderen steht. Was Sie entscheiden, wird gelernt und beim nächsten Mal als Grund genannt; eine rückgängig gemachte Zuordnung wird nie von selbst wiederholt. Um sichere Zuordnungen gleich beim Einlesen anzunehmen: owed company set --accept-certain yes.
help-policy-more =
    Ein Mahnverfahren gehört zu einem Kunden, sonst zur Gruppe des Kunden, sonst ist es der Standard der Firma für Unternehmen, für Verbraucher oder für alle.

    Ein Mahnverfahren ist eine JSON-Datei. `owed policy show NAME > meins.json` schreibt eines für den Anfang:
    {"  {"}
        "name": "Geduldig",
        "courtesy_days": 3,
        "levels": [
    {"      {"}"days": 7, "from": "due", "deadline_days": 10, "tone": "friendly"{"}"},
    {"      {"}"days": 7, "from": "deadline", "deadline_days": 10, "tone": "firm", "channel": "letter",
           "fee": {"{"}"EUR": "2.50"{"}"}, "interest": true, "minimum": {"{"}"EUR": "5.00"{"}"}, "gap_days": 7{"}"}
        ],
        "after_last": "agency"
    {"  }"}

    Je Mahnstufe:
      days, from       Tage, die ab der Fälligkeit (due), ab dem Versand der vorigen Mahnung (sent)
                       oder ab der darin gesetzten Frist (deadline) vergehen müssen
      deadline_days    Zahlungsfrist in Tagen, die der Brief setzt
      tone             friendly, firm oder final
      channel          email (Standard) oder letter
      fee, minimum     Beträge je Währung; unter dem Mindestbetrag wird nicht gemahnt
      interest         true, wenn ab dieser Mahnstufe Zinsen berechnet werden
      gap_days         mindestens so viele Tage zwischen zwei Mahnungen an einen Kunden
      send_alone       true, wenn die E-Mails ohne Freigabe durch eine Person gesendet werden dürfen
    Je Mahnverfahren:
      courtesy_days    eine Zahlungserinnerung so viele Tage vor der Fälligkeit; ohne Angabe keine
      fees             each_level (Standard) oder up_to_level: eine Gebühr ist die Summe bis zu ihrer Stufe
      regime           der Code der Zinsregel (siehe `owed rates`); ohne Angabe die des Landes
      compensation     true, wenn die Verzugspauschale der Zinsregel berechnet wird, einmal je Rechnung
      split_by_level   true für einen Brief je Mahnstufe statt eines je Kunde
      after_last       stop (Standard), agency oder legal
      deadline_on_working_days
                       true (Standard), wenn eine Frist, die an einem Wochenende, einem Feiertag im Land
                       des Kunden oder einem Ruhetag endete, am nächsten Werktag endet
      guard_rails      {"{"}"quiet_weekdays": [6, 7], "quiet_days": ["2026-12-24"], "contacts_per_week": 3{"}"}
help-owed-more =
    Ein erster Monatsabschluss:
      owed --book firm.owed import invoices.csv       Rechnungen einlesen; ein fehlendes Buch wird angelegt
      owed --book firm.owed import payments.csv --kind payments
      owed --book firm.owed aging                     wer was schuldet und seit wann
      owed --book firm.owed company set --name "Firma GmbH" --street "Hauptstraße 1" --city Leipzig
      owed --book firm.owed run propose               wer heute zu mahnen ist und warum; dann run approve, produce, send
      owed --book firm.owed letters --out letters     oder von Hand: ein PDF je Kunde mit Überfälligem
      owed --book firm.owed account set --host mail.example.com --user me --from me@example.com
      owed --book firm.owed mail                      dasselbe als E-Mails, im Postausgang zurückgehalten
      owed --book firm.owed send                      senden, was nicht mehr zurückgehalten wird
      owed --book firm.owed undo                      die letzte Änderung rückgängig machen

    `owed help WORT` sagt mehr zu einem Befehl. Tage werden so geschrieben: 2026-03-02. Ist OWED_BOOK gesetzt, kann --book entfallen.

    Rückgabewerte: 0 erledigt; 1 es ging nicht; 2 ein Import hat Probleme, und nichts wurde geschrieben;
    3 einige Nachrichten wurden nicht gesendet; 4 eine Prüfung fand Probleme; 64 der Aufruf ist falsch.
help-read-more =
    E-Rechnungen, Bankauszüge, Listen und Archive davon werden an ihrem Inhalt unterschieden, nie am Namen. Was eine Datei offenlässt, wird gefragt, mit der Option, die es beantwortet; `owed import` nimmt dieselben.

      owed read list.csv --kind invoices --column 3=due_date --date-order dmy
help-refund-more =
    Was erstattet wurde, ist ab diesem Tag kein Guthaben mehr. Steht es auf dem Bankauszug, nehmen Sie den Umsatz an: owed match accept, oder owed match park mit dem Kunden.
help-run-more =
    Ein Mahnlauf geht so: vorschlagen, prüfen, freigeben, erstellen, dann die E-Mails senden und die Briefe zur Post geben.
      owed --book firm.owed run propose                    wer heute gemahnt würde oder nicht, und warum
      owed --book firm.owed run approve 1 --except 10007   alle Vorgeschlagenen bis auf einen
      owed --book firm.owed run produce 1 --out letters    Briefe ins Archiv, E-Mails in den Postausgang
      owed --book firm.owed run send 1                     die E-Mails; jede wird vor dem Senden noch einmal geprüft
      owed --book firm.owed run post 1                     die gedruckten Briefe gingen zur Post: erst jetzt zählen sie
      owed --book firm.owed run status 1                   was aus jeder geworden ist

    `owed run` allein ist für die Aufgabenplanung des Systems: Es schlägt für heute vor und hält das zur Prüfung zurück. Nur E-Mails von Mahnstufen, deren Mahnverfahren `send_alone` vorsieht, werden von selbst gesendet.

    Ein Mahnlauf für einen anderen Tag als heute trägt durchgehend dessen Datum.
help-schedule-more =
    Das System startet dann jeden Tag `owed run` für dieses Buch: Es schlägt vor und hält zur Prüfung zurück, und nur E-Mails von Mahnstufen, deren Mahnverfahren `send_alone` vorsieht, werden von selbst gesendet. Ein Tag, an dem der Computer aus war, wird nachgeholt.

    Unter Linux ist es ein Timer von systemd für den Benutzer, unter macOS ein Agent von launchd, unter Windows eine Aufgabe der Aufgabenplanung. Gibt es nichts davon, nennt die Fehlermeldung die Zeile für cron.
help-send-more =
    Das Passwort kommt aus der Umgebungsvariablen OWED_SMTP_PASSWORD, sonst aus dem Schlüsselbund des Systems, sonst wird danach gefragt.

    Eine Nachricht, deren Verbleib unbekannt ist (die Verbindung brach zwischen ihrem Ende und der Antwort des Servers ab), wird nie von selbst erneut gesendet: siehe `owed messages`.
help-statement-more =
    Was heute offen ist, für alle mit einem Saldo, je eine Datei:
      owed --book firm.owed statement --out statements
    Alle Bewegungen des letzten Jahres auf einem Konto, auch per E-Mail:
      owed --book firm.owed statement --customer 10007 --from 2025-01-01 --to 2025-12-31 --out statements --mail
help-contacts = Die Ansprechpartner eines Kunden: wer auf welchen Stufen angeschrieben wird
help-contacts-list = Die Ansprechpartner eines Kunden auflisten
help-contacts-add = Einem Kunden einen Ansprechpartner hinzufügen
help-contacts-edit = Ändern, was von einem Ansprechpartner angegeben ist
help-contacts-remove = Einen Ansprechpartner entfernen; nach dem ersten rückt der nächste nach
help-contacts-works = Sagen, dass eine Adresse wieder funktioniert, von der E-Mails zurückkamen
help-contacts-works-email = Die E-Mail-Adresse
help-contacts-read = Die Personen einer vCard-Datei hinzufügen; bei bekannten wird nur ergänzt, was fehlt
help-contacts-write = Die Ansprechpartner in eine vCard-Datei schreiben
help-contacts-write-customer = Nur die dieses Kunden
help-contacts-customer = Die Nummer des Kunden
help-contacts-contact = Der Schlüssel aus der Liste, der Name oder die E-Mail-Adresse; 0 ist der erste Ansprechpartner des Kunden
help-contacts-salutation = mr oder ms, oder '', wenn unbekannt
help-contacts-language = Die Sprache ihrer Briefe, oder '' für die des Kunden
help-contacts-email = Eine E-Mail-Adresse oder mehrere
help-contacts-role = accounts_payable, buyer, management, lawyer oder ein eigenes Wort
help-contacts-reminders = Ob sie angeschrieben werden, eine Kopie oder keine Mahnungen bekommen
help-contacts-from-level = Die niedrigste Stufe, auf der sie angeschrieben werden; 0 heißt ohne Grenze
help-contacts-up-to-level = Die höchste Stufe, auf der sie angeschrieben werden; 0 heißt ohne Grenze
help-customers-parent = Die Nummer des Kunden, zu dem dieser gehört, oder '' für keinen
help-customers-credit-limit = Wie viel sie höchstens schulden dürfen, oder '' für keine Grenze
help-customers-credit-currency = Die Währung des Limits; sonst die der Firma
help-customers-in-charge = Wer bei Ihnen sie betreut und ihre Briefe unterschreibt, oder '' für niemanden
help-customers-next-on = Der Tag der Wiedervorlage, oder '' für keinen
help-customers-next-step = Was dann zu tun ist
help-customers-of = Nur die, die diese Person betreut
help-dispute-deadline = Bis wann sie geklärt sein soll
help-company-set-supervisor = Wer die höchste Mahnstufe unterschreibt, oder '' für den, der die anderen unterschreibt

## Wörter, die für etwas stehen

plain = { $text }
word-preview-head = „{ $said }“ ist keine Spalte der Vorschau
word-unknown = { $said }
    .hint = Verwenden Sie { $known }.
word-language = „{ $said }“ ist keine Sprache, in der Briefe geschrieben werden
word-after-last = „{ $said }“ folgt nicht auf die letzte Mahnstufe
word-aging-by = „{ $said }“ hat in den Fälligkeiten keine Zeilen
word-aging-column = „{ $said }“ ist keine Spalte der Fälligkeiten
word-allocation-kind = „{ $said }“ ist keine Zuordnung
word-basis = „{ $said }“ ist keine Grundlage
word-call-occasion = „{ $said }“ ist kein Anlass für einen Anruf
word-call-outcome = „{ $said }“ ist kein Ergebnis eines Anrufs
word-candidate-column = „{ $said }“ ist keine Spalte, nach der Vorschläge sortiert werden
word-salutation = „{ $said }“ ist keine Anrede
word-addressed = „{ $said }“ ist keine Art, angeschrieben zu werden
word-contact-role = „{ $said }“ ist keine übliche Funktion
word-channel = „{ $said }“ ist kein Versandweg
word-chart = „{ $said }“ ist kein bekannter Kontenrahmen
word-claim-kind = „{ $said }“ ist keine Nebenforderung
word-collector = „{ $said }“ zieht keine Forderungen ein
word-column-field = „{ $said }“ ist kein Feld
word-column-why = „{ $said }“ gibt keiner Spalte ihr Feld
word-count-from = „{ $said }“ ist kein Tag, ab dem gezählt wird
word-credit-kind = „{ $said }“ ist kein Guthaben
word-customer-column = „{ $said }“ ist keine Spalte, nach der Kunden sortiert werden
word-customer-filter = „{ $said }“ ist kein Status von Kunden
word-customer-kind = „{ $said }“ ist keine Kundenart
word-date-order = „{ $said }“ ist keine Reihenfolge für Datumsangaben
word-day-count = „{ $said }“ ist keine Zinsmethode
word-decimal-sign = „{ $said }“ ist kein Dezimalzeichen
word-decision = „{ $said }“ entscheidet nichts über eine Nachricht
word-direction = „{ $said }“ ist keine Richtung
word-dispute-state = „{ $said }“ ist kein Status einer Reklamation
word-document-kind = „{ $said }“ ist keine Belegart
word-entry-state = „{ $said }“ ist kein Status eines Bankumsatzes
word-envelope-window = „{ $said }“ ist kein Fensterumschlag
word-event-kind = „{ $said }“ kommt nicht vor
word-failure-code = „{ $said }“ ist kein Fehlercode
word-fee-rule = „{ $said }“ ist keine Regel für Gebühren
word-file-format = „{ $said }“ ist kein Dateiformat
word-general-account = „{ $said }“ hat kein Konto
word-handover-state = „{ $said }“ ist kein Status einer Abgabe
word-hold-state = „{ $said }“ ist kein Status einer Mahnsperre
word-import-kind = „{ $said }“ ist kein Inhalt von Dateien
word-instalment-state = „{ $said }“ ist kein Status einer Rate
word-invoice-column = „{ $said }“ ist keine Spalte, nach der Rechnungen sortiert werden
word-invoice-filter = „{ $said }“ ist kein Status von Rechnungen
word-invoice-state = „{ $said }“ ist kein Status einer Rechnung
word-journal-state = „{ $said }“ ist kein Status einer Änderung
word-ledger-format = „{ $said }“ ist kein Format für Buchungen
word-letter-kind = „{ $said }“ ist keine Art von Brief
word-list-kind = „{ $said }“ ist keine Art von Liste
word-mailbox = „{ $said }“ ist kein Ordner für Nachrichten
word-match-reason-code = „{ $said }“ ist kein Grund für eine Zuordnung
word-match-rest = „{ $said }“ kann von einer Zuordnung nicht übrig bleiben
word-message-state = „{ $said }“ ist kein Status einer Nachricht
word-movement-state = „{ $said }“ ist kein Status eines Umsatzes
word-paper = „{ $said }“ ist kein Papierformat für Briefe
word-account-form = „{ $said }“ ist keine Form eines Zahlungswegs
word-password-place = „{ $said }“ ist kein Ort für Passwörter
word-payment-order = „{ $said }“ ist keine Tilgungsreihenfolge
word-plan-standing = „{ $said }“ ist kein Status eines Ratenplans
word-posting-occasion = „{ $said }“ wird nicht gebucht
word-preset-sign-in = „{ $said }“ ist nichts, was ein Anbieter für die Anmeldung verlangt
word-promise-state = „{ $said }“ ist kein Status einer Zahlungszusage
word-provider = „{ $said }“ ist kein Anbieter, den Owed kennt
word-reason-code = „{ $said }“ ist kein Grund
word-recipient-fate = „{ $said }“ kann aus einem Empfänger nicht werden
word-recipient-state = „{ $said }“ ist kein Status eines Empfängers
word-reduction = „{ $said }“ mindert keine Rechnung ohne Zahlung
word-regime-customers = „{ $said }“ sind keine Kunden einer Zinsregel
word-reminder-kind = „{ $said }“ ist keine Art von Mahnung
word-rhythm = „{ $said }“ ist kein Zahlungsrhythmus
word-row-action = „{ $said }“ kann aus einer Zeile nicht werden
word-run-entry-state = „{ $said }“ ist kein Status eines Eintrags im Mahnlauf
word-run-line-standing = „{ $said }“ ist kein Status einer Zeile im Mahnlauf
word-run-state = „{ $said }“ ist kein Status eines Mahnlaufs
word-same-payments = „{ $said }“ ist keine Antwort
word-scheduler = „{ $said }“ startet keine Programme
word-security = „{ $said }“ ist keine Art der Verschlüsselung
word-series = „{ $said }“ ist keine Zinsreihe
word-settled-by = „{ $said }“ löst kein Problem
word-sign-in = „{ $said }“ ist keine Art der Anmeldung
word-spared-code = „{ $said }“ schont niemanden
word-table-format = „{ $said }“ ist kein Tabellenformat
word-task-kind = „{ $said }“ ist keine Aufgabe für heute
word-timeline-kind = „{ $said }“ kommt bei Kunden nicht vor
word-tone = „{ $said }“ ist kein Ton
word-watched-outcome = „{ $said }“ ist kein Ergebnis einer überwachten Datei

## Mitgelieferte Mahnverfahren

policy-ready-friendly = Freundlich, Geschäftskunden
policy-ready-strict = Streng, Geschäftskunden
policy-ready-consumers = Verbraucher
policy-hours-us = Fair Debt Collection Practices Act, 15 U.S.C. § 1692c(a)(1): 8 bis 21 Uhr am Ort des Verbrauchers (gilt für das Eintreiben fremder Forderungen)
policy-hours-in = Reserve Bank of India, Rundschreiben vom 12. August 2022 zu Inkassodienstleistern: keine Anrufe vor 8 und nach 19 Uhr (gilt für Kreditgeber und ihre Beauftragten)

## Zinsen nach Gesetz und Vertrag

law-no-advice = Owed nennt Regeln und ihre Quellen; es gibt keine Rechtsberatung.
law-name-de-b2b = Deutschland, Geschäftskunden
law-name-de-b2c = Deutschland, Verbraucher
law-name-at-b2b = Österreich, Geschäftskunden
law-name-at-b2c = Österreich, Verbraucher
law-name-uk = Vereinigtes Königreich, Geschäftskunden
law-name-ch = Schweiz
law-name-eu = Europäische Union, Geschäftskunden: das Mindeste, was das Recht eines Landes vorsehen darf
law-name-be = Belgien, Geschäftskunden
law-name-es = Spanien, Geschäftskunden
law-name-fi = Finnland, Geschäftskunden
law-name-fr = Frankreich, Geschäftskunden
law-name-ie = Irland, Geschäftskunden
law-name-it = Italien, Geschäftskunden
law-name-lu = Luxemburg, Geschäftskunden
law-name-nl = Niederlande, Geschäftskunden
law-name-pt = Portugal, Geschäftskunden
law-name-contract = { $percent } % pro Jahr laut Vertrag
law-source = { $source }
law-source-at = UGB §§ 456, 458; für ältere Forderungen § 352 in der früheren Fassung
law-source-eu = Richtlinie 2011/7/EU, Art. 2 (6), (7), 3, 6; das Recht eines Landes kann mehr vorsehen
law-source-nl = BW art. 6:119a, 6:120 (2), 6:96 (4); die jährliche Verzinsung der Zinsen nach 6:119a (3) bleibt außer Betracht
law-source-contract = der Vertrag mit dem Kunden
law-rate = { $percent } % pro Jahr
law-rule = { $series } + { $points } Prozentpunkte, { $fixing }
law-rule-half-points = { $series } + { $points } Prozentpunkte, auf den nächsten halben Punkt aufgerundet, { $fixing }
law-fixing-each-half-year = neu am 1. Januar und 1. Juli
law-fixing-when-due = des Halbjahres, in dem die Forderung fällig wurde, fest für diese Forderung
law-fixing-when-overdue = Stand vom 30. Juni oder 31. Dezember vor dem Verzug, fest für diese Forderung
law-series-base = Basiszinssatz
law-series-ecb = EZB-Zinssatz
law-series-boe = Leitzins der Bank of England
law-series-title-de-base = Deutscher Basiszinssatz
law-series-title-at-base = Österreichischer Basiszinssatz am ersten Tag des Halbjahres
law-series-title-ecb = Hauptrefinanzierungssatz der EZB am ersten Tag des Halbjahres
law-series-title-boe = Leitzins der Bank of England am Tag vor dem Halbjahr
law-compensation = { $amount } je Rechnung
law-compensation-steps = { $steps }, darüber { $amount }, je Rechnung
law-compensation-step = { $amount } bis { $limit }
law-compensation-step-after = { $before }, { $amount } bis { $limit }
law-no-sum-consumers = Keine Verzugspauschale: Verbrauchern wird sie nie berechnet.
law-no-sum-contract = Keine Verzugspauschale: Sie steht im Gesetz, und dieser Zinssatz ist vertraglich.
law-no-sum-none-in-law = Keine Verzugspauschale: Das Recht ({ $law }) nennt keine für eine am { $due } fällige Forderung.
law-no-sum-other-currency = Keine Verzugspauschale: Das Gesetz nennt sie in { $currency }, und die Rechnung lautet auf eine andere Währung.
law-no-sum-no-law = Keine Verzugspauschale: Für das Land der Firma ist kein Gesetz bekannt, das eine nennt.
law-no-sum-first-letter = Noch keine Verzugspauschale: nicht im ersten Schreiben, das die Rechnung anmahnt.
law-no-sum-not-overdue = Keine Verzugspauschale: Die Forderung ist nicht überfällig.
error-regime-unknown = „{ $said }“ ist keine Zinsregel
    .hint = Verwenden Sie { $known }.
error-regime-not-a-rate = „{ $said }“ ist kein Zinssatz
    .hint = Geben Sie einen Prozentsatz pro Jahr von 0 bis 100 an, zum Beispiel contract:9.5.
error-rate-not-a-half-year = ein Zinssatz gilt für ein Halbjahr, und am { $day } beginnt keines
    .hint = Geben Sie den 1. Januar oder den 1. Juli an.
error-rate-not-a-percentage = „{ $said }“ ist kein Prozentsatz zwischen -100 und 100
    .hint = Schreiben Sie ihn wie 1.27.
error-rate-no-source = ein Zinssatz braucht seine Quelle
    .hint = Geben Sie an, wo er veröffentlicht wurde.
error-rate-line = Zeile { $line } der Zinssätze lautet „{ $said }“
    .hint = Eine Zeile besteht aus series,from,rate,provisional,source.
law-retention-at = § 132 BAO
law-retention-ch = Art. 958f OR
law-retention-de = § 147 AO; Briefe 6 Jahre
law-retention-es = art. 30 C. de C.
law-retention-fr = art. L123-22 C. com.
law-retention-gb = sch. 18 para. 21 FA 1998
law-retention-ie = s. 886 TCA 1997
law-retention-it = art. 2220 c.c.
law-retention-nl = art. 52 AWR

## Warum eine Zahlung zugeordnet wird

match-reason-reference = { $scheme }: gehört zu { $number }.
match-reason-own-reference = Die Referenz gehört zu { $number }.
match-reason-number = Der Verwendungszweck nennt { $number }.
match-reason-number-written = Der Verwendungszweck nennt { $number }, geschrieben „{ $written }“.
match-reason-number-maybe = „{ $written }“ im Verwendungszweck könnte { $number } meinen.
match-reason-number-alike = Der Verwendungszweck enthält eine ähnliche Nummer wie { $number }.
match-reason-customers-own = Gehört zu diesem Kunden.
match-reason-learned = Sie haben diesen Zahler schon einmal { $customer } zugeordnet.
match-reason-parent = { $payer } hat gezahlt; { $customer } gehört dazu.
match-reason-account = Das Konto des Zahlers gehört { $customer }.
match-reason-name = Name des Zahlers: { $customer }
match-reason-name-alike = Der Name des Zahlers, „{ $payer }“, ähnelt { $customer }.
match-reason-pays-for-another = Der Zahler heißt { $payer }; dieser Posten gehört zu { $customer }.
match-reason-amount-of-one = { $amount } ist genau der offene Betrag.
match-reason-said-paid = Laut einer Liste wurden genau { $amount } bezahlt.
match-reason-amount-of-set = { $amount } ist genau der offene Betrag dieser { $items } Posten.
match-reason-everything = { $items ->
    [one] Entspricht dem Gesamtsaldo des Kunden.
   *[other] Entspricht dem Gesamtsaldo des Kunden ({ $items } Posten).
}
match-reason-everything-due = Entspricht allem, was beim Kunden fällig ist ({ $items } Posten); auch andere Posten könnten diese Summe ergeben.
match-reason-one-set-of-several = Diese { $items } Posten ergeben die Summe; andere könnten es auch.
match-reason-same-amount = { $others ->
    [one] Ein anderer Posten hat denselben Saldo.
   *[other] { $others } andere Posten haben denselben Saldo.
}
match-reason-discount = Abzüglich { $taken } bei Zahlung bis { $until }.
match-reason-late-discount = { $open } bleiben offen: Das sieht nach einem zu spät abgezogenen Skonto aus.
match-reason-charges = Bankgebühren von { $kept } wurden abgezogen.
match-reason-missing = { $missing } fehlen; eine Bank könnte sie als Gebühren abgezogen haben.
match-reason-promised = Zugesagt bis { $due }.
match-reason-instalment = Rate, fällig am { $due }.
match-reason-part-payment = Teilzahlung; { $open } bleiben offen.
match-reason-overpayment = { $over } sind mehr als geschuldet und bleiben nicht zugeordnet.
match-reason-claims-settled = An Zinsen, Gebühren und Kosten sind genau { $paid } offen.
match-reason-claims = { $paid } gehen auf Zinsen, Gebühren und Kosten.
match-reason-other-currency = Die Rechnung lautet auf eine andere Währung; geben Sie an, was die Zahlung wert ist.
match-reason-before-issue = Vor dem Rechnungsdatum eingegangen, { $issued }.
match-reason-refused = Diese Zuordnung haben Sie schon einmal rückgängig gemacht.
match-reason-names-another = Der Verwendungszweck nennt jedoch { $number }.
match-reason-names-settled = Der Verwendungszweck nennt jedoch { $number }, die schon bezahlt ist.
match-reason-list-says-open = Laut einer späteren Liste sind von { $number } jedoch { $open } offen.
match-reason-claimed-twice = Ein anderer Umsatz könnte für denselben Posten sein.
match-reason-maybe-told-twice = Eine andere Datei enthält einen Umsatz, der derselbe sein könnte.
match-reason-same-reference = Trägt die Referenz dieser Zahlung.
match-reason-returned-amount = Gibt { $amount } vom { $dated } zurück.
match-reason-return-charge = Die Bank berechnet dafür { $charge }.
match-reason-had-on-account = { $amount } sind nicht zugeordnet.
match-reason-told = Das Buch kennt diese Zahlung: { $amount } vom { $dated }.
match-reference-rf = Gläubigerreferenz (ISO 11649)
match-reference-qr = Schweizer QR-Referenz
match-reference-ogm = Belgische strukturierte Mitteilung
match-reference-si = Slowenische Referenz
match-reference-kid = KID- oder OCR-Nummer
match-reference-731 = Finnische Referenz

## Zeilen, die weggelassen werden

skip-totals = eine Summenzeile
skip-heading = eine Überschrift
skip-heading-or-note = eine Überschrift oder ein Hinweis
skip-header-again = die Kopfzeile noch einmal
skip-same-row = dieselbe wie Zeile { $row }
skip-zero = der Betrag ist null
skip-balance = ein Saldo, kein Umsatz
skip-no-date = kein eigener Umsatz: Er hat kein Datum
skip-no-amount = kein eigener Umsatz: Er hat keinen Betrag
skip-not-moved = es ist kein Geld geflossen
skip-payment-told = eine Zahlung; die Liste sagt an anderer Stelle, was bezahlt wurde
skip-payment-used = eine Zahlung, von der nichts übrig ist
skip-no-debtor = berührt kein Debitorenkonto
skip-draft = ein Entwurf ist noch nicht geschuldet
skip-cancelled = storniert
skip-written-off = ausgebucht
skip-nothing-owed = nichts ist geschuldet: Der Betrag ist null
skip-pro-forma = eine Proforma-Rechnung, die noch nichts fordert
skip-corrected-of-nothing = eine Rechnungskorrektur über null: Wenn sie eine andere storniert, schreiben Sie diese von Hand gut
skip-invoice-of-nothing = eine Rechnung über null
skip-credit-note-of-nothing = eine Gutschrift über null
skip-credit-note-used = eine Gutschrift, von der nichts übrig ist: Wenn sie eine Rechnung gemindert hat, erfassen Sie das von Hand
skip-payment = eine Zahlung, keine Rechnung; Zahlungen werden aus einer Zahlungsliste eingelesen
skip-reminder = eine Mahnung ist keine eigene Forderung
skip-quote = ein Angebot oder eine Proforma-Rechnung ist nicht geschuldet
skip-statement = ein Kontoauszug ist keine eigene Forderung
skip-paid-on-the-spot = sofort bezahlt: Es ist nichts mehr offen
skip-neither = weder Rechnung noch Gutschrift
skip-order = eine Bestellung oder ein Lieferschein ist noch nicht geschuldet

## Was eine Spalte enthält

list-kind-invoices = eine Rechnungsliste
list-kind-customers = eine Kundenliste
list-kind-payments = eine Zahlungsliste
list-kind-statement = ein Bankauszug
field-number = Nummer
field-issue-date = Ausstellungsdatum
field-customer-number = Kundennummer
field-customer-name = Kunde
field-contact = Ansprechpartner
field-first-name = Vorname
field-last-name = Nachname
field-email = E-Mail-Adresse
field-phone = Telefon
field-street = Straße
field-extra = zweite Adresszeile
field-postal-code = Postleitzahl
field-city = Ort
field-region = Region
field-country = Land
field-language = Sprache
field-vat-id = USt-IdNr.
field-terms = Zahlungsziel
field-customer-kind = Geschäftskunde oder Verbraucher
field-group = Kundengruppe
field-policy = Mahnverfahren
field-invoice-number = Rechnungsnummer
field-invoice-date = Rechnungsdatum
field-due-date = Fälligkeitsdatum
field-total = Rechnungsbetrag
field-line-total = Positionsbetrag
field-net = Nettobetrag
field-tax = Steuerbetrag
field-quantity = Menge
field-unit-price = Einzelpreis
field-discount = Rabatt in Prozent
field-early-percent = Skonto in Prozent
field-early-days = Skontotage
field-early-date = letzter Skontotag
field-paid = bezahlter Betrag
field-open = offener Betrag
field-settled-date = bezahlt am
field-status = Status
field-document-type = Belegart
field-side = Soll oder Haben
field-debit = Sollbetrag
field-credit = Habenbetrag
field-account = Konto
field-account-type = Kontoart
field-currency = Währung
field-disputed = bestritten
field-reference = Referenz
field-note = Notiz
field-payment-date = Zahlungsdatum
field-payment-amount = Zahlungsbetrag
field-applied = auf die Rechnung verwendeter Betrag
field-refunded = erstatteter Betrag
field-aged-amount = Betrag je Altersklasse
field-booked-date = Buchungsdatum
field-value-date = Wertstellungsdatum
field-entry-amount = Umsatzbetrag
field-fee = Gebühr
field-balance = laufender Saldo
field-other-name = Gegenseite
field-payer = Zahler
field-payee = Zahlungsempfänger
field-other-account = Konto der Gegenseite
field-text = Text
field-bank-reference = Referenz der Bank

## Wörter der Briefe und Berichte

letters-date = Datum
letters-customer-number = Kundennummer
letters-contact = Ihr Kontakt
letters-phone = Telefon
letters-email = E-Mail
letters-vat-id = USt-IdNr.
letters-invoice = Rechnung
letters-issued = Datum
letters-due = Fällig am
letters-days-overdue = Tage überfällig
letters-amount = Betrag
letters-paid = Bezahlt oder gutgeschrieben
letters-paid-or-written-off = Bezahlt, gutgeschrieben oder ausgebucht
letters-not-yet-due = Noch nicht fällig
letters-open = Offen
letters-total = Summe offen
letters-on-account = Abzüglich Guthaben
letters-to-pay = Zu zahlen
letters-disputed = strittig
letters-payee = Empfänger
letters-bank = Bank
letters-reference = Verwendungszweck
letters-account-number = Kontonummer
letters-sort-code = Sort Code
letters-routing = Routing Number
letters-routing-ach = Routing Number (ACH)
letters-routing-wire = Routing Number (Wire)
letters-institution = Institutsnummer
letters-transit = Transitnummer
letters-payment-details = Zahlungsangaben
letters-pay-online = Online bezahlen
letters-scan = { $amount } mit der Banking-App scannen und bezahlen
letters-scan-link = Scannen und { $amount } online bezahlen
letters-logo = Logo
letters-payment-code = Zahlungscode für Banking-Apps; die Angaben stehen daneben
letters-level = Mahnstufe
letters-in-dispute = Strittig
letters-undisputed = Unstrittig
letters-claim = Forderung
letters-fee = Mahnkosten
letters-interest = Verzugszinsen
letters-compensation = Verzugspauschale
letters-charge = Auslagen
letters-on-invoice = zu
letters-from-letter-of = aus unserem Schreiben vom
letters-charged-on = berechnet am
letters-earlier-reminders = Frühere Schreiben
letters-balance = Saldo
letters-interest-heading = Berechnung der Verzugszinsen
letters-from = Von
letters-to = Bis
letters-days = Tage
letters-amount-owed = Offener Betrag
letters-rate = Zinssatz p. a.
letters-no-rate = nicht bekannt
letters-provisional = vorläufig
letters-no-rate-note = Für Zeiträume ohne bekannten Zinssatz werden keine Zinsen berechnet.
letters-provisional-note = Ein vorläufiger Zinssatz kann sich noch ändern; die Zinsen werden dann berichtigt.
letters-claimed-before = Abzüglich bereits geltend gemacht
letters-interest-short = Zinsen
letters-claimed-now = Jetzt geltend gemacht
letters-total-interest = Zinsen insgesamt
letters-entry = Vorgang
letters-charged = Belastet
letters-credited = Gutgeschrieben
letters-brought-forward = Saldovortrag
letters-balance-on = Saldo am
letters-credit-note = Gutschrift
letters-payment = Zahlung
letters-discount = Skonto
letters-write-off = Ausgebucht
letters-cancellation = Storno der Rechnung
letters-refund = Rückzahlung
letters-not-allocated = Darin enthalten, aber noch keiner Rechnung zugeordnet
letters-instalments = Raten
letters-instalment = Rate
letters-sum = Summe
letters-of-it-interest = davon Zinsen
letters-sign-here = Ort, Datum, Unterschrift
letters-dossier = Dossier
letters-creditor = Gläubiger
letters-debtor = Schuldner
letters-register = Register
letters-contact-person = Ansprechpartner
letters-handed-to = Übergeben an
letters-open-items = Offene Posten
letters-chronology = Verlauf
letters-enclosures = Anlagen
letters-sender = Von
letters-recipient = An
letters-kind = Art
letters-what = Was
letters-number = Nr.
letters-days-since = { $count ->
    [one] einem Tag
   *[other] { $count } Tagen
}
letters-page = Seite { $page } von { $pages }
letters-payments-known-to = Zahlungseingänge berücksichtigt bis { $day }.
letters-instalment-of = Rate { $number } von { $count }
letters-instalments-of = Raten { $first } bis { $last } von { $count }
letters-reach-both = rufen Sie uns bitte unter { $phone } an oder schreiben Sie an { $email }
letters-reach-phone = rufen Sie uns bitte unter { $phone } an
letters-reach-email = schreiben Sie uns bitte an { $email }
letters-reach-us = melden Sie sich bitte bei uns
letters-title-courtesy = Zahlungshinweis
letters-title-first-firm = Mahnung
letters-title-first = Zahlungserinnerung
letters-title-firm = Mahnung
letters-title-final = Letzte Mahnung
letters-title-second = 1. Mahnung
letters-title-third = 2. Mahnung
letters-title-fourth = 3. Mahnung
letters-title-fifth = 4. Mahnung
letters-title-later = { $level ->
    [6] 5. Mahnung
    [7] 6. Mahnung
    [8] 7. Mahnung
    [9] 8. Mahnung
    [10] 9. Mahnung
    [11] 10. Mahnung
    [12] 11. Mahnung
   *[other] Weitere Mahnung
}
letters-days-count = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}

## Das Mahnverfahren auf Papier

policy-paper-title = So mahnen wir
policy-paper-after-due = nach Fälligkeit
policy-paper-after-sent = nach Versand des vorigen Schreibens
policy-paper-after-deadline = nach Ablauf der vorigen Frist
policy-paper-friendly = freundlich
policy-paper-firm = bestimmt
policy-paper-final = abschließend
policy-paper-email = E-Mail, sonst Brief
policy-paper-letter = Brief
policy-paper-yes = ja
policy-paper-no = nein
policy-paper-how = Eine Rechnung, die bei Fälligkeit nicht bezahlt ist, wird wie folgt angemahnt. Sie steigt jeweils um eine Stufe, und erst wenn das Schreiben der vorigen Stufe wirklich versandt ist. Strittige Rechnungen, zugesagte Zahlungen und eingehaltene Ratenpläne werden nicht angemahnt.
policy-paper-letter-each-level = Ein Kunde erhält für jede Stufe ein eigenes Schreiben.
policy-paper-letter-for-all = Ein Kunde erhält ein Schreiben für alle überfälligen Rechnungen; die höchste Stufe bestimmt den Ton.
policy-paper-fee-each-level = Jede Stufe berechnet ihre Kosten einmal je Rechnung.
policy-paper-fee-up-to-level = Die Kosten einer Stufe sind die Summe bis zu ihr; berechnet wird nur der Unterschied zur vorigen Stufe.
policy-paper-compensation = Geschäftskunden im Verzug wird je Rechnung einmal die gesetzliche Verzugspauschale berechnet.
policy-paper-deadline-working-days = Fällt das Ende einer Frist auf ein Wochenende oder einen Feiertag, endet sie am nächsten Werktag.
policy-paper-deadline-any-day = Fristen enden an dem Tag, auf den sie fallen, auch am Wochenende und an Feiertagen.
policy-paper-after-last-stop = Nach der letzten Frist wird nicht weiter gemahnt; was dann geschieht, entscheidet ein Mensch.
policy-paper-after-last-agency = Nach der letzten Frist wird die Angelegenheit an ein Inkassounternehmen übergeben.
policy-paper-after-last-legal = Nach der letzten Frist wird der Betrag gerichtlich geltend gemacht.
policy-paper-head-level = Stufe
policy-paper-head-paper = Schreiben
policy-paper-head-when = Wann
policy-paper-head-time-to-pay = Zahlungsfrist
policy-paper-head-tone = Ton
policy-paper-head-by = Versand
policy-paper-head-fee = Kosten
policy-paper-head-interest = Zinsen
policy-paper-head-minimum = Nicht unter
policy-paper-head-gap = Abstand mind.
policy-paper-courtesy = { $days } vor der Fälligkeit einer Rechnung senden wir einen freundlichen Hinweis.
policy-paper-hours = E-Mails und Anrufe gibt es von { $from } bis { $to } Uhr.
policy-paper-contacts = Kein Kunde hört innerhalb von sieben Tagen mehr als { $most }-mal von uns.
## Timeline

timeline-about-invoice = { $what }: Rechnung { $number }
timeline-cancelled = Rechnung { $number } storniert
timeline-allocated = Rechnung { $number } zugeordnet
timeline-allocation-undone = Zuordnung rückgängig gemacht: Rechnung { $number }
timeline-bank-charge = Bankgebühr von Zahlung { $number } abgezogen
timeline-bank-charge-unnumbered = Bankgebühr von der Zahlung abgezogen
timeline-came = Zahlung { $number } eingegangen als
timeline-came-unnumbered = Zahlung eingegangen als
timeline-returned = Zurückgegeben oder rückgängig gemacht: Zahlung { $number }
timeline-returned-unnumbered = Zurückgegeben oder rückgängig gemacht: Zahlung
timeline-not-returned = Doch nicht zurückgegeben: Zahlung { $number }
timeline-not-returned-unnumbered = Doch nicht zurückgegeben: Zahlung
timeline-refund = Erstattet { $number }
timeline-refund-undone = Erstattung rückgängig gemacht { $number }
timeline-refund-undone-unnumbered = Erstattung rückgängig gemacht
timeline-discount = Skonto auf Rechnung { $number }
timeline-written-off = Ausgebucht: Rechnung { $number }
timeline-claim-paid = Zugeordnet: { $claim }
timeline-claim-unpaid = Zuordnung rückgängig gemacht: { $claim }
timeline-waived = Erlassen: { $claim }
timeline-claimed-again = Wieder gefordert: { $claim }
timeline-claim-fee = Mahngebühr
timeline-claim-interest = Zinsen
timeline-claim-compensation = Verzugspauschale
timeline-claim-charge = Nebenforderung
timeline-letter = Brief erstellt ({ $kind })
timeline-letter-despite = Brief erstellt ({ $kind }; trotzdem: { $against } Grund: { $reason })
timeline-letter-friendly = freundlich
timeline-letter-firm = bestimmt
timeline-letter-final = letzte Mahnung
timeline-letter-courtesy = Zahlungserinnerung vorab
timeline-letter-statement = Kontoauszug
timeline-letter-agreement = Ratenzahlungsvereinbarung
timeline-email = { $state } an { $recipient }: { $subject }
timeline-email-sent = E-Mail gesendet
timeline-email-refused = E-Mail abgewiesen
timeline-email-unknown = E-Mail (Zustellung unklar)
timeline-email-cancelled = E-Mail gestoppt
timeline-email-waiting = E-Mail wartet
timeline-promised = Zahlung bis { $until } zugesagt
timeline-disputed-in-part = Teilweise bestritten
timeline-put-off = Fälligkeit der Rechnung { $number } von { $was } auf { $until } verschoben
timeline-hold-until = Mahnsperre bis { $until }
timeline-plan = Ratenplan mit { $instalments } Raten
timeline-handed-over = Abgegeben an { $whom }
timeline-handed-back = Zurückgegeben von { $whom }
timeline-handed-back-agency = Vom Inkassobüro zurückgegeben
timeline-handed-back-lawyer = Vom Anwalt zurückgegeben
timeline-call = Anruf: { $outcome }
timeline-call-again = Anruf: { $outcome }, nächster Anruf am { $again }

## Papers to customers

paper-agreement = Ratenzahlungsvereinbarung
dossier-reminder = Mahnung
dossier-courtesy = Hinweis vor Fälligkeit
dossier-statement = Kontoauszug
dossier-with-level = { $kind }, Mahnstufe { $level }
dossier-promise = Zusage
dossier-promised = { $amount } bis { $until }, { $became }
dossier-letter = Brief
dossier-letter-sent = { $letter }, versendet am { $day }
dossier-email = E-Mail
dossier-invoice = Rechnung
dossier-payment = Zahlung
dossier-credit-note = Gutschrift
dossier-cancelled = Rechnung storniert
dossier-returned = Rückbuchung
dossier-paid-back = Erstattung
dossier-discount = Skonto
dossier-written-off = Ausgebucht
dossier-waived = Erlassen
dossier-promise-withdrawn = Zusage zurückgenommen
dossier-disputed = Bestritten
dossier-dispute-closed = Reklamation abgeschlossen
dossier-put-off = Fälligkeit verschoben
dossier-put-off-until = { $number } bis { $until }
dossier-plan = Ratenplan
dossier-plan-instalments = { $count } Raten
dossier-plan-ended = Ratenplan beendet
dossier-handed-over = Abgegeben
dossier-handed-back = Zurückgegeben
dossier-call = Anruf
dossier-promise-open = noch offen
dossier-promise-kept = eingehalten
dossier-promise-broken = nicht eingehalten
dossier-promise-taken-back = zurückgenommen
dossier-call-promised = Zahlung zugesagt
dossier-call-disputes = bestreitet die Forderung
dossier-call-no-answer = nicht erreicht
dossier-call-again = Rückruf vereinbart
dossier-call-wrong-person = falsche Person
dossier-call-other = gesprochen
paper-statement = Kontoauszug
letters-address-mr = Herrn { $name }
letters-address-ms = Frau { $name }
letters-greeting-mr = Herr { $name }
letters-greeting-ms = Frau { $name }

## Länder

country-ad = Andorra
country-ae = Vereinigte Arabische Emirate
country-af = Afghanistan
country-ag = Antigua und Barbuda
country-ai = Anguilla
country-al = Albanien
country-am = Armenien
country-ao = Angola
country-aq = Antarktis
country-ar = Argentinien
country-as = Amerikanisch-Samoa
country-at = Österreich
country-au = Australien
country-aw = Aruba
country-ax = Ålandinseln
country-az = Aserbaidschan
country-ba = Bosnien und Herzegowina
country-bb = Barbados
country-bd = Bangladesch
country-be = Belgien
country-bf = Burkina Faso
country-bg = Bulgarien
country-bh = Bahrain
country-bi = Burundi
country-bj = Benin
country-bl = St. Barthélemy
country-bm = Bermuda
country-bn = Brunei Darussalam
country-bo = Bolivien
country-bq = Karibische Niederlande
country-br = Brasilien
country-bs = Bahamas
country-bt = Bhutan
country-bv = Bouvetinsel
country-bw = Botsuana
country-by = Belarus
country-bz = Belize
country-ca = Kanada
country-cc = Kokosinseln
country-cd = Kongo-Kinshasa
country-cf = Zentralafrikanische Republik
country-cg = Kongo-Brazzaville
country-ch = Schweiz
country-ci = Côte d’Ivoire
country-ck = Cookinseln
country-cl = Chile
country-cm = Kamerun
country-cn = China
country-co = Kolumbien
country-cr = Costa Rica
country-cu = Kuba
country-cv = Cabo Verde
country-cw = Curaçao
country-cx = Weihnachtsinsel
country-cy = Zypern
country-cz = Tschechien
country-de = Deutschland
country-dj = Dschibuti
country-dk = Dänemark
country-dm = Dominica
country-do = Dominikanische Republik
country-dz = Algerien
country-ec = Ecuador
country-ee = Estland
country-eg = Ägypten
country-eh = Westsahara
country-er = Eritrea
country-es = Spanien
country-et = Äthiopien
country-fi = Finnland
country-fj = Fidschi
country-fk = Falklandinseln
country-fm = Mikronesien
country-fo = Färöer
country-fr = Frankreich
country-ga = Gabun
country-gb = Vereinigtes Königreich
country-gd = Grenada
country-ge = Georgien
country-gf = Französisch-Guayana
country-gg = Guernsey
country-gh = Ghana
country-gi = Gibraltar
country-gl = Grönland
country-gm = Gambia
country-gn = Guinea
country-gp = Guadeloupe
country-gq = Äquatorialguinea
country-gr = Griechenland
country-gs = Südgeorgien und die Südlichen Sandwichinseln
country-gt = Guatemala
country-gu = Guam
country-gw = Guinea-Bissau
country-gy = Guyana
country-hk = Sonderverwaltungsregion Hongkong
country-hm = Heard und McDonaldinseln
country-hn = Honduras
country-hr = Kroatien
country-ht = Haiti
country-hu = Ungarn
country-id = Indonesien
country-ie = Irland
country-il = Israel
country-im = Isle of Man
country-in = Indien
country-io = Britisches Territorium im Indischen Ozean
country-iq = Irak
country-ir = Iran
country-is = Island
country-it = Italien
country-je = Jersey
country-jm = Jamaika
country-jo = Jordanien
country-jp = Japan
country-ke = Kenia
country-kg = Kirgisistan
country-kh = Kambodscha
country-ki = Kiribati
country-km = Komoren
country-kn = St. Kitts und Nevis
country-kp = Nordkorea
country-kr = Südkorea
country-kw = Kuwait
country-ky = Kaimaninseln
country-kz = Kasachstan
country-la = Laos
country-lb = Libanon
country-lc = St. Lucia
country-li = Liechtenstein
country-lk = Sri Lanka
country-lr = Liberia
country-ls = Lesotho
country-lt = Litauen
country-lu = Luxemburg
country-lv = Lettland
country-ly = Libyen
country-ma = Marokko
country-mc = Monaco
country-md = Republik Moldau
country-me = Montenegro
country-mf = St. Martin
country-mg = Madagaskar
country-mh = Marshallinseln
country-mk = Nordmazedonien
country-ml = Mali
country-mm = Myanmar
country-mn = Mongolei
country-mo = Sonderverwaltungsregion Macau
country-mp = Nördliche Marianen
country-mq = Martinique
country-mr = Mauretanien
country-ms = Montserrat
country-mt = Malta
country-mu = Mauritius
country-mv = Malediven
country-mw = Malawi
country-mx = Mexiko
country-my = Malaysia
country-mz = Mosambik
country-na = Namibia
country-nc = Neukaledonien
country-ne = Niger
country-nf = Norfolkinsel
country-ng = Nigeria
country-ni = Nicaragua
country-nl = Niederlande
country-no = Norwegen
country-np = Nepal
country-nr = Nauru
country-nu = Niue
country-nz = Neuseeland
country-om = Oman
country-pa = Panama
country-pe = Peru
country-pf = Französisch-Polynesien
country-pg = Papua-Neuguinea
country-ph = Philippinen
country-pk = Pakistan
country-pl = Polen
country-pm = St. Pierre und Miquelon
country-pn = Pitcairninseln
country-pr = Puerto Rico
country-ps = Palästinensische Autonomiegebiete
country-pt = Portugal
country-pw = Palau
country-py = Paraguay
country-qa = Katar
country-re = Réunion
country-ro = Rumänien
country-rs = Serbien
country-ru = Russland
country-rw = Ruanda
country-sa = Saudi-Arabien
country-sb = Salomonen
country-sc = Seychellen
country-sd = Sudan
country-se = Schweden
country-sg = Singapur
country-sh = St. Helena
country-si = Slowenien
country-sj = Spitzbergen und Jan Mayen
country-sk = Slowakei
country-sl = Sierra Leone
country-sm = San Marino
country-sn = Senegal
country-so = Somalia
country-sr = Suriname
country-ss = Südsudan
country-st = São Tomé und Príncipe
country-sv = El Salvador
country-sx = Sint Maarten
country-sy = Syrien
country-sz = Eswatini
country-tc = Turks- und Caicosinseln
country-td = Tschad
country-tf = Französische Süd- und Antarktisgebiete
country-tg = Togo
country-th = Thailand
country-tj = Tadschikistan
country-tk = Tokelau
country-tl = Timor-Leste
country-tm = Turkmenistan
country-tn = Tunesien
country-to = Tonga
country-tr = Türkei
country-tt = Trinidad und Tobago
country-tv = Tuvalu
country-tw = Taiwan
country-tz = Tansania
country-ua = Ukraine
country-ug = Uganda
country-um = Amerikanische Überseeinseln
country-us = Vereinigte Staaten
country-uy = Uruguay
country-uz = Usbekistan
country-va = Vatikanstadt
country-vc = St. Vincent und die Grenadinen
country-ve = Venezuela
country-vg = Britische Jungferninseln
country-vi = Amerikanische Jungferninseln
country-vn = Vietnam
country-vu = Vanuatu
country-wf = Wallis und Futuna
country-ws = Samoa
country-xk = Kosovo
country-ye = Jemen
country-yt = Mayotte
country-za = Südafrika
country-zm = Sambia
country-zw = Simbabwe
