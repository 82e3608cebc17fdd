//! Months as a running number, counted from the year nought.

/// A month: twelve times the year, plus the months of the year that are over.
pub type Month = i32;

/// "2027-04" as a month.
pub fn month(text: &str) -> Month {
    let (year, number) = text.split_once('-').expect("a month has a dash");
    let count = |text: &str| text.parse::<Month>().expect("a month is made of numbers");
    count(year) * 12 + count(number) - 1
}

/// A month as the files write it.
pub fn written(month: Month) -> String {
    format!("{:04}-{:02}", month / 12, month % 12 + 1)
}

/// The month of a date. Since a month takes what holds on its last day, the day itself never matters.
pub fn month_of(date: &str) -> Month {
    month(&date[..7])
}
