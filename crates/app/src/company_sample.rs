//! The sample company as a book.

use owed_receivables::{
    Call, CompanyAccount, Credit, CustomerId, Dispute, Handover, Hold, Invoice, InvoiceId,
    PaymentPlan, Promise,
};
use owed_store::{AllocationSource, Book, NewAllocation, NewCredit, SAMPLE_MADE, Write};
use owed_texts::key;

use crate::context::Context;
use crate::failure::Failure;
use crate::{journal, sample};

/// The seed of the sample company, the same for everyone.
const SEED: u64 = 2026;

/// Fills an empty book with the sample company as of today.
pub fn fill(cx: &Context<'_>, book: &mut Book) -> Result<(), Failure> {
    let company = sample::company(SEED, cx.app.today());
    let facts = company.company;
    book.write(
        journal::entry(cx, SAMPLE_MADE, key!("journal-sample-made")),
        |write| {
            let mut stored = write.company()?;
            stored.name = facts.name;
            stored.address = facts.address;
            stored.email = facts.email;
            stored.phone = facts.phone;
            stored.website = facts.website;
            stored.accounts = vec![CompanyAccount {
                number: facts.iban,
                bank_name: facts.bank_name,
                ..CompanyAccount::default()
            }];
            stored.vat_id = facts.vat_id;
            stored.register = facts.register;
            stored.signer = facts.signer;
            stored.language = facts.language;
            stored.currency = facts.currency;
            stored.currency_chosen = true;
            stored.terms_days = facts.terms_days;
            write.set_company(&stored)?;
            let customers = company
                .customers
                .iter()
                .map(|customer| write.insert_customer(customer))
                .collect::<Result<Vec<_>, _>>()?;
            let place = |index: CustomerId| customers[usize::try_from(index.0).unwrap_or_default()];
            let mut invoices = Vec::with_capacity(company.invoices.len());
            for invoice in &company.invoices {
                invoices.push(write.insert_invoice(&Invoice {
                    customer: place(invoice.customer),
                    // Its dispute is added separately, with its own reason and day.
                    disputed: false,
                    ..invoice.clone()
                })?);
            }
            let mut credits = Vec::with_capacity(company.credits.len());
            for credit in &company.credits {
                let credit = Credit {
                    customer: place(credit.customer),
                    ..credit.clone()
                };
                credits.push(write.insert_credit(&NewCredit { credit, key: None })?);
            }
            let mut allocations: Vec<NewAllocation> = company
                .allocations
                .iter()
                .map(|allocation| NewAllocation {
                    invoice: invoices[allocation.invoice],
                    from: AllocationSource::Credit(credits[allocation.credit]),
                    effective: allocation.on,
                    amount: allocation.amount.minor,
                    reason: String::new(),
                })
                .collect();
            allocations.extend(company.write_offs.iter().map(|write_off| NewAllocation {
                invoice: invoices[write_off.invoice],
                from: AllocationSource::WriteOff,
                effective: write_off.on,
                amount: write_off.amount.minor,
                reason: write_off.reason.clone(),
            }));
            write.allocate_many(&allocations)?;
            agree(write, company.agreements, &customers, &invoices)?;
            Ok::<_, Failure>(())
        },
    )?;
    book.set_sample(true)?;
    Ok(())
}

/// Writes the agreements, with the book's keys instead of the sample's.
fn agree(
    write: &mut Write<'_>,
    made: sample::Agreements,
    customers: &[CustomerId],
    invoices: &[InvoiceId],
) -> Result<(), Failure> {
    let customer = |index: CustomerId| customers[usize::try_from(index.0).unwrap_or_default()];
    let invoice = |index: InvoiceId| invoices[usize::try_from(index.0).unwrap_or_default()];
    for promise in made.promises {
        write.insert_promise(&Promise {
            customer: customer(promise.customer),
            invoice: promise.invoice.map(invoice),
            ..promise
        })?;
    }
    for dispute in made.disputes {
        write.open_dispute(&Dispute {
            invoice: invoice(dispute.invoice),
            ..dispute
        })?;
    }
    for hold in made.holds {
        write.insert_hold(&Hold {
            customer: customer(hold.customer),
            ..hold
        })?;
    }
    for plan in made.plans {
        let items = plan.items.iter();
        write.insert_plan(&PaymentPlan {
            customer: customer(plan.customer),
            items: items
                .map(|(index, minor)| (invoice(*index), *minor))
                .collect(),
            ..plan
        })?;
    }
    for handover in made.handovers {
        write.insert_handover(&Handover {
            customer: customer(handover.customer),
            ..handover
        })?;
    }
    for call in made.calls {
        write.insert_call(&Call {
            customer: customer(call.customer),
            ..call
        })?;
    }
    Ok(())
}
