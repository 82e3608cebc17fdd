//! The words to send and to say: letter, summary, emails, talk track, objections.

/// A document.
pub const LETTER: &str = "Letter to AWS";
/// A document.
pub const SUMMARY: &str = "One-page summary";
/// A document.
pub const OPENING_MAIL: &str = "Opening email";
/// A document.
pub const COUNTER_MAIL: &str = "Counter email";
/// A document.
pub const INCIDENT_MAIL: &str = "Incident email";
/// A document.
pub const EXTENSION_MAIL: &str = "Extension email";
/// A document.
pub const TALK_TRACK: &str = "Talk track";
/// A document.
pub const OBJECTIONS: &str = "Objections and answers";

/// Under the title of what goes to AWS.
pub const TO_AWS: &str = "{date}. To our AWS account manager.";
/// Under the title of what goes to a partner.
pub const TO_PARTNER: &str = "{date}. To our AWS partner.";
/// The same for a reply, which has no day yet.
pub const TO_AWS_UNDATED: &str = "To our AWS account manager.";
/// The same for a partner.
pub const TO_PARTNER_UNDATED: &str = "To our AWS partner.";
/// Under the title of what stays inside.
pub const INTERNAL: &str = "Internal. Prepared {date}, prices as of {edition}.";
/// The subject of a mail.
pub const SUBJECT: &str = "Subject: {subject}";
/// The heading of a mail's text.
pub const MAIL: &str = "Message";
/// A mail begins.
pub const HELLO: &str = "Hello [name],";
/// A mail ends.
pub const REGARDS: &str = "Best regards, [your name]";

/// A heading.
pub const OUR_REQUEST: &str = "Our request";
/// The letter begins, with one request.
pub const LETTER_LEAD_ONE: &str = "We ask for the following.";
/// The letter begins, with several.
pub const LETTER_LEAD_SEVERAL: &str = "We ask for the following. We would like to settle it together, as one package.";
/// The letter to a partner begins, with one request.
pub const LETTER_LEAD_PARTNER_ONE: &str = "We ask [partner] for the following.";
/// The letter to a partner begins, with several.
pub const LETTER_LEAD_PARTNER_SEVERAL: &str =
    "We ask [partner] for the following. We would like to settle it together, as one package.";
/// The agreement is to be reopened; `shape` is `RISING` or `FOLLOWING`, `counting` one of those below.
pub const REQUEST_REOPEN: &str = "A new term for our agreement: a lower commitment that {shape}, with {counting}.";
/// An agreement that has not begun is not to be signed as it stands.
pub const REQUEST_LOWER: &str =
    "For the agreement we are discussing: a lower commitment that {shape}, with {counting}.";
/// How a commitment goes on.
pub const RISING: &str = "rises year by year";
/// The same where usage falls.
pub const FOLLOWING: &str = "follows our usage";
/// What counts.
pub const COUNTING: &str = "AWS Support charges counted toward it";
/// What counts where Marketplace purchases are made.
pub const COUNTING_MARKETPLACE: &str = "AWS Support charges and Marketplace purchases counted toward it";
/// The same to stand inside a sentence.
pub const SPOKEN_REOPEN: &str = "a new term for our agreement, with a lower commitment that {shape} and {counting}";
/// The same for an agreement that has not begun.
pub const SPOKEN_LOWER: &str = "a lower commitment in the agreement, one that {shape}, with {counting}";
/// A heading.
pub const PROPOSED: &str = "The commitment we propose";
/// The columns of its table.
pub const PROPOSED_HEAD: [&str; 2] = ["Period", "Commitment"];
/// One of its rows inside a sentence.
pub const PROPOSED_YEAR: &str = "{amount} for {period}";
/// Reopening: what counting support does.
pub const CLOSES_SUPPORT: &str = "Counting AWS Support toward the commitment closes {amount} of the shortfall.";
/// What the lower commitment does.
pub const CLOSES_LOWER: &str = "The lower commitment has to close the remaining {amount}.";
/// What Marketplace does already.
pub const CLOSES_MARKETPLACE: &str =
    "Marketplace purchases already close {amount}: make sure the new term keeps counting them.";
/// Something that is asked for from a month on.
pub const REQUEST_FROM: &str = "From {month}: {request}.";
/// Something that is asked for in the next agreement.
pub const REQUEST_AGREEMENT: &str = "In the agreement from {month}: {request}.";
/// A credit that is there at once.
pub const REQUEST_POOL: &str = "A support credit of {amount}, usable from {from} to {until}, available in full from the first month, with AWS Support named as an applicable product.";
/// A credit that is released evenly.
pub const REQUEST_EVEN: &str = "A support credit of {amount}, usable from {from} to {until}, released in equal monthly parts, with AWS Support named as an applicable product.";
/// A credit in a window of one month.
pub const REQUEST_ONE_MONTH: &str =
    "A support credit of {amount}, usable in {from}, with AWS Support named as an applicable product.";

/// A heading.
pub const CREDIT_TERMS: &str = "Terms of the credit";
/// Who says that it is there.
pub const CREDIT_ATTESTED: &str = "Please name the person at AWS who confirms each release of the credit in writing.";
/// A migration slips.
pub const CREDIT_PAUSE: &str = "If our migration is delayed, the window pauses and ends later by the same time.";
/// An agreement starts later.
pub const CREDIT_MOVES: &str = "If the agreement starts later, the window moves with it.";

/// A heading.
pub const COMMITMENT: &str = "The agreement we are discussing";
/// The columns of the commitment's table.
pub const COMMITMENT_HEAD: [&str; 3] = ["Year", "Period", "Commitment"];
/// A contract year.
pub const YEAR: &str = "Year {year}";
/// Two months.
pub const PERIOD: &str = "{from} to {until}";

/// A heading.
pub const BACKGROUND: &str = "Background";
/// What we spend.
pub const SPEND_A_YEAR: &str = "We expect {amount} of AWS usage over the next 12 months.";
/// The next term.
pub const NEXT_TERM_ONE: &str = "The next agreement would run for one year from {month}.";
/// The same for several years.
pub const NEXT_TERM_SEVERAL: &str = "The next agreement would run for {years} years from {month}.";
/// The day on which it can be signed.
pub const CAN_SIGN: &str = "We can sign by {date} once the terms are agreed.";
/// A migration that rises at once.
pub const MIGRATION_ONE: &str = "Our migration {name} adds {amount} a month of AWS usage from {month}.";
/// A migration with a ramp.
pub const MIGRATION_SEVERAL: &str =
    "Our migration {name} adds {amount} a month of AWS usage, built up over {months} from {month}.";
/// An incident; `facts` is a list of the parts below.
pub const INCIDENT: &str = "Incident {name}: {facts}.";
/// When it began.
pub const INCIDENT_ON: &str = "{date}";
/// How long it lasted.
pub const INCIDENT_LASTED: &str = "{minutes} minutes";
/// AWS services.
pub const INCIDENT_SERVICES: &str = "AWS services affected: {services}";
/// Our systems.
pub const INCIDENT_SYSTEMS: &str = "our systems affected: {systems}";
/// What failed.
pub const INCIDENT_FAILED: &str = "what failed: {failed}";
/// What it cost.
pub const INCIDENT_COST: &str = "documented cost to our business: {amount}";
/// AWS's number.
pub const INCIDENT_REFERENCE: &str = "AWS reference {reference}";
/// Nothing more is known of it.
pub const INCIDENT_BARE: &str = "details to follow";

/// A heading.
pub const NEXT_STEP: &str = "Next step";
/// An answer is wanted by a day.
pub const ANSWER_BY: &str =
    "Please answer in writing by {date}, on each item, and name who prices and who approves each item.";
/// An answer is wanted.
pub const ANSWER: &str = "Please answer in writing, on each item, and name who prices and who approves each item.";

/// A subject.
pub const OPENING_SUBJECT: &str = "AWS Support terms: our request";
/// The opening mail.
pub const OPENING_LEAD: &str = "Attached is our request on AWS Support terms. In short, we ask for:";
/// A subject.
pub const COUNTER_SUBJECT: &str = "AWS Support terms: our reply to your offer";
/// The counter mail.
pub const COUNTER_LEAD: &str = "Thank you for your answer. We have compared it with our request.";
/// AWS's offer, beside the next rung.
pub const COUNTER_OFFERED: &str = "You offered {offered}. That does not get us to a signature. We can move to {next}.";
/// AWS's offer is as good as what we aim at.
pub const COUNTER_TAKEN: &str = "You offered {offered}. We can work with that.";
/// The package with which it is signed by a day.
pub const COUNTER_PACKAGE_BY: &str = "As one package, signed by {date}, we can move to:";
/// The package.
pub const COUNTER_PACKAGE: &str = "As one package, we can move to:";
/// Whose year or quarter it is, to AWS.
pub const YOUR: &str = "your";
/// The same, to a partner.
pub const AWS_OWN: &str = "AWS\u{2019}s";
/// The end of AWS's year comes after the signature.
pub const BEFORE_YEAR_END: &str =
    "We can sign by {date}, inside {whose} fiscal year, if these terms are in the contract.";
/// The end of AWS's quarter does.
pub const BEFORE_QUARTER_END: &str =
    "We can sign by {date}, before {whose} quarter ends, if these terms are in the contract.";
/// A credit is no rate.
pub const COUNTER_BRIDGE: &str =
    "A credit can bridge the months until the lower rate starts. It cannot take the place of the rate.";
/// The end of it.
pub const COUNTER_CLOSE: &str = "If an item needs an exception, please tell us who decides and by when.";
/// A subject.
pub const INCIDENT_SUBJECT: &str = "Incident {name}: record and request";
/// The incident mail.
pub const INCIDENT_LEAD: &str =
    "Below is our record of the incident. Could our technical account manager please confirm the facts?";
/// What is asked for after it.
pub const INCIDENT_REQUEST: &str = "Because of its effect on our business we ask for:";
/// The claim is separate.
pub const INCIDENT_CLAIM: &str =
    "We file the claim under the service-level agreement separately, by {date}. It does not replace this request.";
/// A subject.
pub const EXTENSION_SUBJECT: &str = "AWS Support terms: three-month extension";
/// The extension mail.
pub const EXTENSION_LEAD: &str = "Our terms end on {date}. Please extend them unchanged by three months, support included, so that the next ones can be settled properly.";
/// The request goes with it.
pub const EXTENSION_REQUEST: &str = "Our request for the next terms:";
/// The extension holds where they are not agreed in time.
pub const EXTENSION_TERMS: &str =
    "Otherwise the extension holds, and these terms start with the new one, in {month} at the latest.";
/// The answer to it.
pub const EXTENSION_ANSWER: &str = "Please confirm the extension in writing by {date}.";

/// The title of the summary of a case that has one.
pub const SUMMARY_OF: &str = "{title}: decision summary";
/// A heading.
pub const DECISION: &str = "The decision";
/// A fact of the decision; `how` is under which condition.
pub const DURABLE: &str = "Saved each year, {how}: {amount}.";
/// A fact of the decision, where the months shown are fewer than a year.
pub const DURABLE_SHORT: &str = "Saved in {months}, {how}: {amount}.";
/// A fact of the decision.
pub const ONCE: &str = "One-time credit: {amount}.";
/// A fact of the decision.
pub const RECURRING: &str = "Paid each year once credits are used up, {how}: {amount}.";
/// The same where no credit is asked for.
pub const RECURRING_ALONE: &str = "Paid each year, {how}: {amount}.";
/// A fact of the decision.
pub const NEXT: &str = "Next, by {date}: {action}";
/// The same, with whom it goes to.
pub const NEXT_TO: &str = "Next, by {date}, with {to}: {action}";
/// The range beside the facts.
pub const LIKELY: &str =
    "Saved over {months}, depending on usage and on what AWS grants: likely {likely} ({low} to {high}).";
/// One value, which no range moves.
pub const NO_RANGE: &str = "Saved over {months}: {likely}.";
/// The heading of the chart and its table.
pub const CHART: &str = "What you pay";
/// Below the title of the chart.
pub const CHART_LEDE: &str = "After credits. The shaded gap is what you save if everything is granted.";
/// The columns of the table that says the same as the chart.
pub const CHART_HEAD: [&str; 4] = ["Period", "Staying as you are", "If granted in full", "Saved"];
/// A heading.
pub const WHAT_WE_ASK: &str = "What we ask for";
/// The columns of the asks' table.
pub const ASKS_HEAD: [&str; 5] = ["Ask for", "Settle at", "Worth asking above", "A year", "Once"];
/// One more column, where the agreement's terms save on usage.
pub const USAGE_HEAD: &str = "Usage, a year";
/// What the third column means.
pub const FLOOR_MEANS: &str =
    "\u{201c}Worth asking above\u{201d} is not a price to settle at. It is the size below which asking does not pay.";
/// Why a floor stands where it does: it was typed.
pub const FLOOR_TYPED: &str = "{size}: the floor you entered.";
/// The walk-away sets it.
pub const FLOOR_WALK_AWAY: &str = "{size}: anything less saves less than the {amount} of the walk-away.";
/// What asking costs sets it.
pub const FLOOR_COST: &str = "{size}: anything less saves less than the {amount} that asking costs.";
/// Waiting sets it.
pub const FLOOR_WAITING: &str = "{size}: half of what waiting for the lasting change costs.";
/// Why there is none.
pub const FLOOR_UNKNOWN: &str =
    "Where it shows a dash, enter the hours and the hourly cost of asking to see from what size an ask pays.";
/// An empty cell.
pub const NONE: &str = "\u{2013}";
/// Nothing is asked for, or everything is answered.
pub const NO_ASKS: &str = "Nothing is open with AWS.";
/// What is asked of the agreement saves on usage.
pub const USAGE_SAVED: &str =
    "The agreement terms also save {amount} on usage over {months}. No support figure includes it.";
/// What is asked of the agreement closes a shortfall.
pub const SHORTFALL_CLOSED: &str = "They close {amount} of the shortfall.";
/// A heading.
pub const RISKS: &str = "Risks";
/// A risk: something happens if nobody acts.
pub const RISK_PLAN_ENDS: &str = "{plan} ends on {date}. Without a choice, AWS decides which plan follows.";
/// A risk: a credit ends.
pub const RISK_CREDIT_ENDS: &str =
    "The credit runs out in {month}. After that you pay the full charge again unless the lasting terms are agreed.";
/// A risk: credits carry more than half.
pub const RISK_CREDITS_CARRY: &str =
    "Credits carry {credits} of the {total} that the asks bring: more than half, and they do not come back.";
/// A risk: credits are all there is.
pub const RISK_CREDITS_ALONE: &str =
    "Credits are all that is asked for: once they have ended, none of the {credits} is saved again.";
/// A risk: part of a credit is not used.
pub const RISK_STRANDED: &str = "{amount} of the credit would go unused in its window.";
/// A risk: the ask is large.
pub const RISK_HEAVY: &str = "{ask} is more than half of what Support costs in its months: expect a refusal.";
/// A risk: a commitment is missed.
pub const RISK_SHORTFALL: &str = "At likely usage, you will be {amount} short of the commitment.";
/// A risk: it is late.
pub const RISK_LATE: &str = "The agreement ends in under six weeks: secure the extension first.";
/// A risk: AWS may say no.
pub const RISK_REFUSAL: &str = "AWS may refuse. Walk-away: {walk_away}";
/// A risk: AWS said no.
pub const RISK_REFUSED: &str = "AWS refused. Walk-away: {walk_away}";
/// A walk-away.
pub const STAY: &str = "today\u{2019}s terms continue, at {amount} a year.";
/// What that is beside the deal, over the same months.
pub const STAY_MORE: &str = "Without a deal you pay {amount} more in the same {months}.";
/// A risk, and part of the walk-away: what ends with the agreement.
pub const LAPSE: &str = "If nothing is signed by {date}, the {discount} private discount ends: about {amount} a month.";
/// A walk-away for fewer months than a year.
pub const STAY_SHORT: &str = "today\u{2019}s terms continue, at {amount} over {months}.";
/// A walk-away.
pub const SWITCH: &str = "move to {plan} from {month}, which saves {amount} over the months shown.";
/// No risk is known.
pub const NO_RISKS: &str = "None found in the figures entered.";
/// A heading.
pub const DECIDE_BY: &str = "Decide by";
/// The day of the decision.
pub const DECIDE_BY_DAY: &str = "{date}: {action}";
/// No day.
pub const DECIDE_NO_DAY: &str = "No deadline known yet.";
/// A heading.
pub const ACTIONS: &str = "Next actions";

/// A heading.
pub const TALK_OPEN: &str = "Open";
/// The talk track begins, with one request.
pub const TALK_LEAD_ONE: &str = "Thank you for the time. We have one request on AWS Support.";
/// The talk track begins, with several.
pub const TALK_LEAD_SEVERAL: &str =
    "Thank you for the time. We have a request on AWS Support, and we want to settle it as one package.";
/// Why the agreement is to be reopened.
pub const TALK_REOPEN: &str =
    "Our usage will not reach the commitment by {date}. We would rather settle that now than pay for a shortfall.";
/// Why it is not to be signed as it stands.
pub const TALK_LOWER: &str = "Our usage will not reach the commitment in the draft, which runs to {date}.";
/// What is proposed; `list` holds a `PROPOSED_YEAR` each.
pub const TALK_PROPOSED: &str = "We propose {list}.";
/// The asks follow.
pub const TALK_ASK: &str = "We ask for {request}.";
/// What matters most; the credit begins before it.
pub const TALK_BRIDGE: &str =
    "What matters most to us is the lasting part: {request}. The credit covers the time until it starts.";
/// What matters most; the credit comes beside it.
pub const TALK_LASTING: &str =
    "What matters most to us is the lasting part: {request}. The credit comes once and does not replace it.";
/// Only a credit is asked for.
pub const TALK_ONLY_CREDIT: &str = "The credit is tied to {event}. It comes once, and we treat it that way.";
/// A heading.
pub const TALK_QUESTIONS: &str = "Ask";
/// A question.
pub const TALK_WHO: &str = "Who at AWS prices this, and who approves it?";
/// A question.
pub const TALK_NEED: &str = "What do you need from us to sponsor it?";
/// A question.
pub const TALK_WHEN: &str = "Can we have a written answer by {date}?";
/// A question without a day.
pub const TALK_WHEN_NO_DAY: &str = "By when can we have a written answer?";
/// A question on a credit.
pub const TALK_ATTESTED: &str = "Who confirms in writing that the credit is released and applies to AWS Support?";
/// A question on a migration's credit.
pub const TALK_PAUSE: &str = "Does the window pause if the migration slips?";
/// A heading.
pub const TALK_KEEP: &str = "Know, but do not say";
/// A heading.
pub const TALK_CLOSE: &str = "Close";
/// The end.
pub const TALK_RECAP: &str =
    "We will send a summary today: what we asked for, who prices it, who approves it, and by when.";
/// Silence is a tool.
pub const TALK_LISTEN: &str = "State the request once, then stop talking and let AWS answer.";

/// An objection.
pub const CREDITS_NOT_RATE: &str = "\u{201c}We can give credits, but not a lower rate.\u{201d}";
/// Its answer.
pub const CREDITS_NOT_RATE_ANSWER: &str =
    "Then the credit is the bridge to the rate: please put both in the contract, with {request} from {month}.";
/// An objection.
pub const NO_DISCOUNTS: &str = "\u{201c}Support is never discounted.\u{201d}";
/// Its answer.
pub const NO_DISCOUNTS_ANSWER: &str = "Please take it to the person who approves exceptions. What would that person need from us, and by when can you have an answer?";
/// An objection.
pub const COMMIT_MORE: &str = "\u{201c}Commit to more and we can talk.\u{201d}";
/// Its answer.
pub const COMMIT_MORE_ANSWER: &str = "We commit to what we are sure to use. If AWS wants a larger commitment, Support charges and Marketplace should count toward it.";
/// Its answer where support counts already.
pub const COMMIT_MORE_COUNTED_ANSWER: &str = "We commit to what we are sure to use. A larger commitment needs a lower Support rate in return, and Marketplace should count toward it.";
/// An objection.
pub const SIGNED: &str = "\u{201c}A signed commitment is a commitment.\u{201d}";
/// Its answer.
pub const SIGNED_ANSWER: &str = "We are not asking to walk away from it. We offer a new term that you can count on, and ask that it fit what we will use.";
/// An objection.
pub const NOT_SIGNED: &str = "\u{201c}This discount needs that commitment.\u{201d}";
/// Its answer.
pub const NOT_SIGNED_ANSWER: &str = "We sign what our usage will carry. Please price the lower commitment, and show which part of the discount depends on the difference.";
/// An objection.
pub const SIGN_FIRST: &str = "\u{201c}Sign the agreement first, and we will look at support afterward.\u{201d}";
/// Its answer.
pub const SIGN_FIRST_ANSWER: &str =
    "Support terms are part of the same decision. We sign once both are in the contract.";
/// An objection.
pub const ALREADY_DISCOUNTED: &str = "\u{201c}You already have a private discount.\u{201d}";
/// Its answer.
pub const ALREADY_DISCOUNTED_ANSWER: &str =
    "That discount applies to usage. Support is charged on usage before it, so it does not reach this bill.";
/// An objection.
pub const CLAIM_COVERS: &str = "\u{201c}The service-level credit already covers the incident.\u{201d}";
/// Its answer.
pub const CLAIM_COVERS_ANSWER: &str = "It repays part of the affected service. It does not reach the Support charge or the documented cost to our business.";
/// An objection.
pub const TOO_LARGE: &str = "\u{201c}That is too much.\u{201d}";
/// Its answer.
pub const TOO_LARGE_ANSWER: &str =
    "Which item, and what would you put in its place? We negotiate the package as a whole.";
/// A question and its answer.
pub const ANSWERED: &str = "Answer: {answer}";
