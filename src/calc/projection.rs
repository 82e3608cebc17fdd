//! What a projection holds: the four paths, what they say beside each other, and what was taken for granted.
//!
//! Plain values; the JSON form of the contract is written by `report::result`, the words for people by the rest of `report`.

use chrono::NaiveDate;

use super::{
    assume::Assumption,
    calibrate::Calibrated,
    compare::Comparison,
    drawdown::ContractYear,
    next::AgreementEffect,
    path::{Path, PathName},
};

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// Edition of the tariff book.
    pub tariff: NaiveDate,
    /// Today's plan and terms.
    pub stay: Path,
    /// With the credits asked for.
    pub credits: Path,
    /// With the structural change.
    pub structural: Path,
    /// With both.
    pub combined: Path,
    /// The paths beside each other.
    pub comparison: Comparison,
    /// The agreement's commitment, year by year.
    pub agreement: Vec<ContractYear>,
    /// What is asked of the next agreement does beside support; no part of what any path pays.
    pub agreement_effect: Option<AgreementEffect>,
    /// Closed months beside the model.
    pub calibration: Vec<Calibrated>,
    /// What was taken for granted.
    pub assumptions: Vec<Assumption>,
}

impl Projection {
    /// The path with everything asked for that saves: both asks where the change does, else the credits alone.
    pub fn granted(&self) -> PathName {
        if self.comparison.structural_saved.is_positive() { PathName::Combined } else { PathName::Credits }
    }

    /// A path by its name.
    pub fn path(&self, name: PathName) -> &Path {
        match name {
            PathName::Stay => &self.stay,
            PathName::Credits => &self.credits,
            PathName::Structural => &self.structural,
            PathName::Combined => &self.combined,
        }
    }
}
