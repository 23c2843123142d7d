//! Payment services and their fees.

use crate::{balances, id, one, read, told};

#[test]
fn paypal_moves_the_account_by_the_net_amount_and_the_rest_is_its_fee() {
    let file = "\"Date\",\"Time\",\"TimeZone\",\"Name\",\"Type\",\"Status\",\"Currency\",\"Gross\",\"Fee\",\"Net\",\"From Email Address\",\"To Email Address\",\"Transaction ID\",\"Invoice Number\",\"Balance\",\"Balance Impact\"\n\"13/02/2026\",\"10:11:12\",\"CET\",\"Birch Ltd\",\"Website Payment\",\"Completed\",\"EUR\",\"119.00\",\"-3.45\",\"115.55\",\"ap@birch.example\",\"me@quay.example\",\"TX1\",\"RE-17\",\"115.55\",\"Credit\"\n\"14/02/2026\",\"10:11:12\",\"CET\",\"\",\"General Withdrawal\",\"Completed\",\"EUR\",\"-100.00\",\"0.00\",\"-100.00\",\"me@quay.example\",\"\",\"TX2\",\"\",\"15.55\",\"Debit\"\n\"15/02/2026\",\"10:11:12\",\"CET\",\"Elm Inc\",\"Website Payment\",\"Completed\",\"USD\",\"50.00\",\"-2.00\",\"48.00\",\"ap@elm.example\",\"me@quay.example\",\"TX3\",\"RE-18\",\"48.00\",\"Credit\"\n\"16/02/2026\",\"10:11:12\",\"CET\",\"Elm Inc\",\"Invoice Sent\",\"Pending\",\"USD\",\"70.00\",\"0.00\",\"70.00\",\"me@quay.example\",\"ap@elm.example\",\"TX4\",\"RE-19\",\"48.00\",\"Memo\"\n\"16/02/2026\",\"11:11:12\",\"CET\",\"Oak\",\"Website Payment\",\"Denied\",\"USD\",\"70.00\",\"0.00\",\"70.00\",\"ap@oak.example\",\"me@quay.example\",\"TX5\",\"\",\"48.00\",\"Credit\"\n";
    let contents = read(file);
    assert_eq!(id(&contents), "paypal");
    assert_eq!(contents.problems.list, []);
    let [euros, dollars] = &contents.statements[..] else {
        panic!("{:?}", contents.statements)
    };
    assert_eq!(
        told(euros),
        [
            "2026-02-13 11555 | Birch Ltd |  | RE-17 | Website Payment | fees 345",
            "2026-02-14 -10000 |  |  |  | General Withdrawal",
        ]
    );
    assert_eq!(balances(euros), (Some(0), Some(1_555)));
    assert_eq!(
        told(dollars),
        [
            "2026-02-15 4800 | Elm Inc |  | RE-18 | Website Payment | fees 200",
            "2026-02-16 7000 | ap@elm.example |  | RE-19 | Invoice Sent | Informed",
        ]
        .map(|line| line.replace("ap@elm.example", "Elm Inc"))
    );
}

#[test]
fn stripe_and_revolut_keep_fees_in_their_own_ways() {
    let stripe = "id,Type,Source,Amount,Fee,Net,Currency,Created (UTC),Available On (UTC),Description\ntxn_1,charge,ch_1,119.00,3.75,115.25,eur,2026-02-13 10:11,2026-02-20 00:00,Invoice RE-17\ntxn_2,stripe_fee,fee_1,-2.00,0.00,-2.00,eur,2026-02-14 10:11,2026-02-14 00:00,Billing\ntxn_3,payout,po_1,-113.25,0.00,-113.25,eur,2026-02-21 10:11,2026-02-22 00:00,STRIPE PAYOUT\n";
    let contents = read(stripe);
    assert_eq!(id(&contents), "stripe-balance");
    assert_eq!(
        told(one(&contents)),
        [
            "2026-02-13 11525 |  |  |  | Invoice RE-17 | fees 375",
            "2026-02-14 -200 |  |  |  | Billing | fees 0 itself",
            "2026-02-21 -11325 |  |  |  | STRIPE PAYOUT",
        ]
    );
    let revolut = "Type,Product,Started Date,Completed Date,Description,Amount,Fee,Currency,State,Balance\nTOPUP,Current,2026-02-13 10:11:12,2026-02-13 10:12:12,Payment from Birch,119.00,0.00,EUR,COMPLETED,219.00\nTRANSFER,Current,2026-02-14 10:11:12,2026-02-14 10:12:12,To Oak,-100.00,1.50,EUR,COMPLETED,117.50\nCARD_PAYMENT,Current,2026-02-15 10:11:12,,Shop,-10.00,0.00,EUR,REVERTED,\n";
    let contents = read(revolut);
    assert_eq!(id(&contents), "revolut");
    let statement = one(&contents);
    assert_eq!(
        told(statement)[1],
        "2026-02-14 -10150 |  |  |  | To Oak | fees 150"
    );
    assert_eq!(
        (statement.entries.len(), balances(statement)),
        (2, (Some(10_000), Some(11_750)))
    );
}

#[test]
fn revolut_business_has_its_fee_inside_the_total_or_apart() {
    let inside = "Date started (UTC),Date completed (UTC),ID,Type,State,Description,Reference,Payer,Orig currency,Orig amount,Payment currency,Amount,Total amount,Exchange rate,Fee,Fee currency,Balance,Account\n2026-02-13,2026-02-13,r1,TRANSFER,COMPLETED,To Oak,INV 9,Quay,EUR,-100.00,EUR,-100.00,-100.20,,0.20,EUR,899.80,EUR Main\n";
    let contents = read(inside);
    assert_eq!(id(&contents), "revolut-business");
    assert_eq!(
        told(one(&contents)),
        ["2026-02-13 -10020 | To Oak |  |  | INV 9 | fees 20"]
    );
    assert_eq!(balances(one(&contents)), (Some(100_000), Some(89_980)));
    let apart = "Date started (UTC),Date completed (UTC),ID,Type,Description,Reference,Amount,Fee,Currency,State,Balance\n2026-02-13 10:11:12,2026-02-13 10:11:30,r1,TRANSFER,To Oak,INV 9,-100.00,0.20,GBP,COMPLETED,899.80\n2026-02-14 10:11:12,2026-02-14 10:11:30,r2,TRANSFER,To Elm,INV 10,-7.00,0.00,GBP,DECLINED,899.80\n";
    let contents = read(apart);
    assert_eq!(id(&contents), "revolut-business-fee-apart");
    assert_eq!(
        told(one(&contents)),
        ["2026-02-13 -10020 | To Oak |  |  | INV 9 | fees 20"]
    );
}
