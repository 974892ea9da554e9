"""Tests of what the benchmarks say about their figures: python3 -m unittest discover Benchmarks"""
import unittest

from figures import Bar, Line, growth, median, missed, paired_ratio, percentile, shown, size, table
from instructions import own_instructions
from memory import kilobytes, peak


class FiguresTests(unittest.TestCase):
    def test_percentiles_are_values_that_occurred(self):
        self.assertEqual(median([3, 1, 2]), 2)
        self.assertEqual(percentile(range(100), 0.99), 99)
        self.assertEqual(percentile([7], 0.1), 7)
        self.assertNotEqual(median([]), median([]))

    def test_a_ratio_compares_the_rounds_that_both_took_part_in(self):
        # A machine that became ten times slower half-way leaves the ratio alone.
        self.assertEqual(paired_ratio([2, 20, 2, 20], [1, 10, 1, 10]), 2)
        self.assertEqual(paired_ratio([6, 6], [2, 2, 900, 900]), 3)

    def test_a_bar_is_met_at_its_limit_and_missed_beyond(self):
        self.assertEqual(Bar("ratio", 1.5).verdict(1.5), "ratio ≤ 1.50 met")
        self.assertEqual(Bar("median", 350).verdict(351), "≤ 350 MISSED")
        self.assertEqual(Bar("median", 350, at_least=True).verdict(351), "≥ 350 met")
        self.assertIn("MISSED", Bar("ratio", 1.5).verdict(float("nan")))

    def test_the_table_names_a_group_once_and_says_every_verdict(self):
        lines = [Line("capture", "ms", 1000, "sqlite3", [3.0, 3.0]),
                 Line("capture", "ms", 1000, "usher", [6.0, 6.0], [3.0, 3.0], [Bar("ratio", 1), Bar("p99", 8)])]
        text = table(lines)
        self.assertEqual(len(text), 3)
        self.assertTrue(text[1].startswith("capture, ms  1 k"))
        self.assertNotIn("capture", text[2])
        self.assertIn("2.00  ratio ≤ 1.00 MISSED; p99 ≤ 8.00 met", text[2])
        self.assertEqual(missed(lines), 1)

    def test_growth_is_per_step_and_judged_in_all(self):
        lines = [Line("add", "ms", tickets, "usher", [value], bars=[Bar("growth", 1.2)])
                 for tickets, value in ((1000, 2.0), (10_000, 2.0), (100_000, 3.0))]
        self.assertEqual(growth(lines)[1].split("  ")[0:2], ["add, ms", "usher"])
        self.assertTrue(growth(lines)[1].endswith("1.50  growth ≤ 1.20 MISSED"))
        self.assertEqual(growth(lines[:1]), [])

    def test_figures_and_sizes_are_short(self):
        self.assertEqual([shown(0.123), shown(12.34), shown(12345.6)], ["0.12", "12.3", "12 346"])
        self.assertEqual([size(0), size(1000), size(1_000_000)], ["", "1 k", "1 M"])


class ReadingTests(unittest.TestCase):
    def test_instructions_of_other_objects_and_of_calls_do_not_count(self):
        profile = """positions: line
events: Ir
ob=(1) /somewhere/usher
fn=(1) main
0 10
cob=(2) /lib/ld.so
cfn=(2) bind
calls=1 0
0 5000
+3 7
ob=(2)
fn=(2)
0 4000
ob=(1)
fn=(3) other
12 3
totals: 4020
"""
        self.assertEqual(own_instructions(profile.splitlines(), "/somewhere/usher"), 20)

    def test_memory_is_what_is_anonymous_and_what_was_touched_of_the_snapshot(self):
        maps = """00400000-00500000 r-xp 00000000 08:01 1 /bin/usher
Rss:                 900 kB
Anonymous:             0 kB
00600000-00700000 rw-p 00000000 00:00 0 [heap]
Rss:                  50 kB
Anonymous:            50 kB
7f000000-7f100000 r--p 00000000 08:01 2 /cache/usher/1/base
Rss:                  30 kB
Anonymous:             0 kB
"""
        self.assertEqual(kilobytes(maps, "/cache/"), 80)
        self.assertEqual(peak(f"look\n{maps}look\n", "/cache/"), 80)


if __name__ == "__main__":
    unittest.main()
