package com.ethora.bot.contract.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import com.ethora.bot.contract.chaos.judge.Verdict;
import com.ethora.bot.contract.chaos.strike.Recovery;

/**
 * What a run came to.
 *
 * @param name what was run
 * @param seed its seed
 * @param verdict what became of the messages
 * @param recoveries how long each kind of fault hurt
 * @param unrecovered how many strikes hurt to the end
 * @param lasted how long the run lasted
 */
record Report(String name, long seed, Verdict verdict, List<Recovery> recoveries, int unrecovered, Duration lasted) {

	private static final int EVIDENCE = 20;

	int faults() {
		return this.recoveries.stream().mapToInt(Recovery::strikes).sum();
	}

	String table() {
		String faults = this.recoveries.stream().map(Report::line).collect(Collectors.joining());
		String evidence = this.verdict.evidence()
			.stream()
			.limit(EVIDENCE)
			.map("  %s%n"::formatted)
			.collect(Collectors.joining());
		return """
				Chaos: %s, seed %d, %.1f s
				  messages       %6d
				  answered once  %6d
				  lost           %6d
				  doubled        %6d
				  out of order   %6d
				  unasked        %6d
				  faults         %6d   recovery: median     max
				%s%s""".formatted(this.name, this.seed, seconds(this.lasted), this.verdict.messages(),
				this.verdict.answeredOnce(), this.verdict.lost(), this.verdict.doubled(), this.verdict.outOfOrder(),
				this.verdict.unasked(), faults(), faults, evidence);
	}

	/** Keep the table where those who run the build find it. */
	Report save(Path folder) {
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve(this.name.replace(' ', '-') + ".txt"), table());
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String line(Recovery recovery) {
		return "    %-14s %4d %20.1f s %5.1f s%s%n".formatted(recovery.kind().words(), recovery.strikes(),
				seconds(recovery.median()), seconds(recovery.max()), (recovery.recovered() < recovery.strikes())
						? "   (%d not recovered)".formatted(recovery.strikes() - recovery.recovered()) : "");
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
