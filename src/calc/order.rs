//! Short lists in order. A sort of the standard library is made for long ones, and each use of it is five kilobytes of download;
//! the lists here have a handful of entries.

/// In the order of what each entry is asked for; equals stay as they were.
pub fn in_order<T, K: Ord>(list: impl IntoIterator<Item = T>, key: impl Fn(&T) -> K) -> Vec<T> {
    list.into_iter().fold(Vec::new(), |mut sorted, entry| {
        let at = sorted.partition_point(|before| key(before) <= key(&entry));
        sorted.insert(at, entry);
        sorted
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_as_they_were() {
        let list = [(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        let sorted = in_order(list, |(number, _)| *number).into_iter().map(|(_, letter)| letter);
        assert_eq!(sorted.collect::<String>(), "bedac");
        assert!(in_order(Vec::<i32>::new(), |number| *number).is_empty());
    }
}
