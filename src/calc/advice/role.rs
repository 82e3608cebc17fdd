//! Who an action is addressed to. At AWS each role can do one part: an account manager sponsors a request and cannot grant it.

/// Who acts, or is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The customer alone; nobody has to agree.
    Own,
    /// AWS's account manager, who sponsors a request and cannot grant it.
    AccountManager,
    /// The technical account manager, who confirms facts.
    TechnicalAccountManager,
    /// AWS's private pricing desk, which prices terms.
    PricingDesk,
    /// AWS's sales leadership, which approves exceptions.
    SalesLeadership,
    /// The people at AWS who fund migrations.
    MigrationFunding,
    /// The partner that support is bought through.
    Partner,
}

impl Role {
    /// As the result has it.
    pub const fn id(self) -> &'static str {
        match self {
            Role::Own => "own",
            Role::AccountManager => "account-manager",
            Role::TechnicalAccountManager => "technical-account-manager",
            Role::PricingDesk => "pricing-desk",
            Role::SalesLeadership => "sales-leadership",
            Role::MigrationFunding => "migration-funding",
            Role::Partner => "partner",
        }
    }
}
