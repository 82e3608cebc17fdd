//! The page about the plans that end, which needs no scripts. It reads the same before and after the day: {end} is that day, {by} the
//! last day to choose in time.

/// The page's title.
pub const TITLE: &str = "AWS Support plans ending on {end}: what to choose and what it costs";
/// What search engines and link previews say of it.
pub const DESCRIPTION: &str = "Developer, Business and Enterprise On-Ramp end on {end}. Both possible outcomes, what each costs, and the last day to choose.";
/// The way to the calculator, over the title.
pub const HOME: &str = "Concession, a calculator for AWS Support charges";
/// The heading.
pub const HEADING: &str = "AWS ends three support plans on {end}";
/// Under it.
pub const LEDE: &str = "AWS Developer Support, AWS Business Support and AWS Enterprise On-Ramp end on {end} in AWS\u{2019}s commercial regions. Choose the plan that follows by {by}, two weeks before: AWS has not published what happens to Developer and Business accounts that do nothing.";
/// The way to the questions.
pub const GO: &str = "See what it means for you: a few short questions";

/// Who is affected: the heading.
pub const WHO: &str = "Who is affected";
/// Who is.
pub const WHO_LIST: [&str; 5] = [
    "Every account on AWS Developer Support, AWS Business Support or AWS Enterprise On-Ramp. The AWS console names your plan under Support, and your bill has a line for it.",
    "Developer and Business are bought account by account, so one organization may have several plans. Check every account.",
    "Accounts on Basic, AWS Business Support+, AWS Enterprise Support or AWS Unified Operations keep their plan.",
    "In GovCloud (US) the three plans stay available after {end} (grade A). Prices there were not found.",
    "For the China regions, no published date or price was found.",
];

/// What happens: the heading.
pub const WHAT: &str = "What happens";
/// Until then: the heading.
pub const BEFORE: &str = "Before {end}";
/// Until then.
pub const BEFORE_LIST: [&str; 4] = [
    "You keep your plan and its price. Nobody new can take it: it closed to new customers on {closed}.",
    "You can switch in the console at any time. AWS Business Support+ and AWS Enterprise Support need nobody\u{2019}s consent; a discount does.",
    "Enterprise On-Ramp customers are moved to AWS Enterprise Support during 2026, at renewal or in batches, with a month\u{2019}s notice by email (grade A).",
    "Whether AWS refunds part of a month when you switch was not found.",
];
/// From then on: the heading.
pub const AFTER: &str = "From {end}";
/// From then on.
pub const AFTER_LIST: [&str; 4] = [
    "The three plans no longer exist in the commercial regions.",
    "A Developer or Business account that did nothing has one of two plans. AWS Business Support+ is what this page assumes (not found anywhere, grade ?). Basic is what followed in 2017, when AWS moved Developer customers who did not act (grade B): it is free and answers no technical questions.",
    "An Enterprise On-Ramp account has AWS Enterprise Support (grade A).",
    "Read the first bill of the new year: it names the plan that you have. If it is not the one you want, switch; the new self-service plans have a minimum term of 30 days.",
];

/// Dates: the heading.
pub const DATES: &str = "What to do by when";
/// The first of them.
pub const NOW: &str = "First";
/// What is done then.
pub const NOW_DO: &str =
    "List every account with its support plan, its monthly AWS spend, and who opens technical cases in it.";
/// A last day.
pub const BY: &str = "By {date}";
/// What is done by the last day to choose.
pub const BY_DO: &str = "Choose the plan for each account and switch in the console, or tell AWS in writing. Accounts that never open a technical case can go to Basic.";
/// The last working day.
pub const LAST_DO: &str = "The last working day before the end: many offices close from 24 December to 1 January.";
/// What is done afterwards.
pub const END_DO: &str = "Read the bill for January, and check the plan that each account shows.";

/// Costs: the heading.
pub const COSTS: &str = "What each outcome costs";
/// Under it.
pub const COSTS_LEDE: &str = "US dollars a month, computed from the prices below for the same spend before and after. Spend is what AWS charges before discounts and credits, without support itself and Marketplace.";
/// A table of examples.
pub const EXAMPLES: &str = "From {plan}: support charge a month";
/// Its first column.
pub const SPEND: &str = "AWS spend a month";
/// Spend of one account.
pub const ONE: &str = "{spend}, one account";
/// Spend of several equal accounts.
pub const SEVERAL: &str = "{spend}, {count} equal accounts";
/// The column of the plan that ends.
pub const TODAY: &str = "{plan}, until then";

/// What changes: the heading.
pub const GIVES: &str = "What you gain and lose";
/// What is gained with a plan that may follow.
pub const GAIN: &str = "From {plan} to {next}: you gain {gains}.";
/// What is lost with Basic.
pub const LOSS_BASIC: &str = "From Developer or Business to {next}: you lose every answer to technical questions.";
/// The table's name.
pub const GIVES_TABLE: &str = "What each plan gives";
/// Its columns.
pub const GIVES_COLUMNS: [&str; 4] =
    ["Plan", "First response to a critical case", "Technical account manager", "Technical questions"];
/// Technical questions are answered.
pub const ANSWERED: &str = "answered";
/// They are not.
pub const NOT_ANSWERED: &str = "not answered";
/// Under the table.
pub const GIVES_NOTE: &str = "Response times are targets for a first response, not for a solution (grade B).";

/// Prices: the heading.
pub const PRICES: &str = "The prices, and where they were read";
/// Under it.
pub const PRICES_LEDE: &str = "From the tariff book of {edition}. Rates are marginal, like tax brackets: each applies only to the spend inside its band. The greater of the minimum and the sum of the bands is charged. AWS\u{2019}s own current pricing page was not seen for this book, so compare with it and with your contract.";
/// How a plan is charged: its bands and its minimum.
pub const FORMULA: &str = "{bands}. {charged}, at least {minimum}.";
/// How sure rates, band edges and minimum are.
pub const GRADES: &str = "Grades: {list}.";
/// One of them.
pub const GRADE: &str = "{what} {grade}";
/// What a grade means.
pub const MEANS: &str = "Grade {grade}: {meaning}.";
/// The source.
pub const SOURCE: &str = "Source: ";

/// What is unknown: the heading.
pub const UNKNOWN: &str = "What is not known";
/// What is.
pub const UNKNOWN_LIST: [&str; 3] = [
    "What AWS does on {end} with Developer and Business accounts that have not switched. Ask AWS, and ask for the answer in writing.",
    "Whether an Enterprise contract signed before December 2025 gets the lower minimum by itself.",
    "Whether your private agreement requires a support plan. Read it before you choose a lower one.",
];
/// At the end.
pub const NOT_AWS: &str = "Concession is not AWS and sells nothing. This page uses no scripts and no cookies.";
/// The link to this page from the calculator.
pub const LINK: &str = "Developer, Business and On-Ramp end on {end}: what follows (new tab)";
