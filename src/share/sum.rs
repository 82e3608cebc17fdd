//! The checksum of links and of packed files: CRC-32, as ZIP and Ethernet have it. Pure.

/// The sum of some bytes. Whatever is changed within four bytes of each other changes it, and so does a cut but once in four billion.
pub fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        sum = (sum >> 4) ^ HALVES[(sum & 15) as usize];
        sum = (sum >> 4) ^ HALVES[(sum & 15) as usize];
    }
    !sum
}

/// What each half of a byte does to the sum.
const HALVES: [u32; 16] = {
    let mut halves = [0; 16];
    let mut half = 0;
    while half < 16 {
        let mut sum = half as u32;
        let mut bit = 0;
        while bit < 4 {
            sum = (sum >> 1) ^ (0xEDB8_8320 * (sum & 1));
            bit += 1;
        }
        halves[half] = sum;
        half += 1;
    }
    halves
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checksum_is_that_of_the_format() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
