//! How a file is made of another: sign by sign as libFuzzer does it, and tag by tag or line by line, so that XML stays XML.

use libfuzzer_sys::fuzzer_mutate;

/// Changes the first bytes in place, up to a number of bytes, and returns how many they are then.
pub(crate) fn mutated(bytes: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut next = numbers(seed);
    if size == 0 || next(3) == 0 {
        return fuzzer_mutate(bytes, size, most);
    }
    let is_end: fn(&u8) -> bool = if next(4) == 0 {
        |it| *it == b'\n'
    } else {
        |it| matches!(it, b'>' | 0)
    };
    let mut pieces: Vec<&[u8]> = bytes[..size].split_inclusive(is_end).collect();
    for _ in 0..=next(3) {
        if pieces.is_empty() {
            break;
        }
        let (from, to, many) = (next(pieces.len()), next(pieces.len()), 1 + next(4));
        let range = from..pieces.len().min(from + many);
        match next(5) {
            0 => pieces.swap(from, to),
            1 => drop(pieces.drain(range)),
            2 => drop(pieces.splice(to..to, pieces[range].to_vec())),
            // What is written many times over shows what grows with the square.
            3 => {
                let again = pieces[range].repeat(1 << next(8));
                drop(pieces.splice(to..to, again));
            }
            _ => pieces[to] = pieces[from],
        }
    }
    let new = pieces.concat();
    let length = new.len().min(most);
    bytes[..length].copy_from_slice(&new[..length]);
    length
}

/// Returns numbers that look random and are the same each time.
fn numbers(seed: u32) -> impl FnMut(usize) -> usize {
    let mut state = u64::from(seed).wrapping_mul(0x9e37_79b9).wrapping_add(7);
    move |below| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or_default() % below
    }
}
