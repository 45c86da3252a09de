import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * What was tested, from Surefire's reports: {@code java Summary.java <folder>} prints the totals,
 * {@code java Summary.java <folder> servers} also prints how many contract tests ran against which server and what
 * became of the chaos around all, and fails when a server or the browser was left out, or when there was too little
 * chaos. Only the sandbox may skip what it does not have, such as encryption.
 */
public final class Summary {

	private static final List<String> SERVERS = List.of("Sandbox", "EjabberdWebSocket", "EjabberdTcp",
			"EjabberdBosh", "ProsodyWebSocket", "ProsodyTcp", "ProsodyBosh");

	/** Those the bot has to survive; others are runs in which it must not. */
	private static final List<String> SERVERS_IN_CHAOS = List.of("sandbox.txt", "ejabberd.txt", "prosody.txt");

	private static final int LEAST_MESSAGES = 5_000;

	private static final int LEAST_FAULTS = 100;

	/** A line of a table that counts something over all kinds of faults. */
	private static final Pattern FIGURE = Pattern.compile("(?m)^ {2}(\\w[\\w ]*\\w) +(\\d+)");

	private enum Outcome {

		PASSED, FAILED, SKIPPED

	}

	private record Result(String module, String type, String name, Outcome outcome) {

		boolean against(String server) {
			return this.module.equals("contract-tests") && this.type.contains(server);
		}

		boolean needsBrowser() {
			return this.type.contains("BrowserTests");
		}

	}

	public static void main(String[] args) throws Exception {
		List<Result> results = read(Path.of(args[0]).toAbsolutePath().normalize());
		results.stream()
			.filter((result) -> result.outcome() == Outcome.SKIPPED)
			.forEach((result) -> System.out.println("skipped: " + result.type() + " " + result.name()));
		boolean complete = args.length == 1 || (servers(results) & chaos(Path.of(args[0])));
		System.out.println(totals(results));
		System.exit(complete ? 0 : 1);
	}

	private static boolean servers(List<Result> results) {
		boolean complete = true;
		System.out.println("Contract tests by server:");
		for (String server : SERVERS) {
			complete &= ran(server, results, (result) -> result.against(server));
		}
		System.out.println("Tests of the page:");
		return complete & ran("Chromium", results, Result::needsBrowser);
	}

	private static boolean chaos(Path folder) throws IOException {
		Map<String, Integer> sums = new LinkedHashMap<>();
		for (Path table : files(folder, (file) -> file.getParent().endsWith("chaos")
				&& SERVERS_IN_CHAOS.contains(file.getFileName().toString()))) {
			String text = Files.readString(table);
			System.out.print(text);
			FIGURE.matcher(text)
				.results()
				.forEach((figure) -> sums.merge(figure.group(1), Integer.parseInt(figure.group(2)), Integer::sum));
		}
		boolean enough = sums.getOrDefault("messages", 0) >= LEAST_MESSAGES
				&& sums.getOrDefault("faults", 0) >= LEAST_FAULTS;
		System.out.printf("Chaos in all: %s%s%n", sums, enough ? "" : "   <- too little");
		return enough;
	}

	private static boolean ran(String what, List<Result> results, Predicate<Result> wanted) {
		List<Result> matching = results.stream().filter(wanted).toList();
		boolean complete = !matching.isEmpty()
				&& (what.equals("Sandbox") || count(matching, Outcome.SKIPPED) == 0);
		System.out.printf("  %-18s %s%s%n", what, totals(matching), complete ? "" : "   <- left out");
		return complete;
	}

	private static String totals(List<Result> results) {
		return "%d passed, %d failed, %d skipped".formatted(count(results, Outcome.PASSED),
				count(results, Outcome.FAILED), count(results, Outcome.SKIPPED));
	}

	private static long count(List<Result> results, Outcome outcome) {
		return results.stream().filter((result) -> result.outcome() == outcome).count();
	}

	private static List<Result> read(Path folder) throws Exception {
		List<Result> results = new ArrayList<>();
		for (Path report : reports(folder)) {
			NodeList tests = DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(report.toFile())
				.getElementsByTagName("testcase");
			for (int i = 0; i < tests.getLength(); i++) {
				Element test = (Element) tests.item(i);
				results.add(new Result(module(report), test.getAttribute("classname"),
						test.getAttribute("name"), outcome(test)));
			}
		}
		return results;
	}

	private static List<Path> reports(Path folder) throws IOException {
		return files(folder, (file) -> file.getParent().endsWith("surefire-reports")
				&& file.getFileName().toString().matches("TEST-.*\\.xml"));
	}

	private static List<Path> files(Path folder, Predicate<Path> wanted) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			return files.filter(wanted).sorted().toList();
		}
	}

	/** The folder that holds target/surefire-reports. */
	private static String module(Path report) {
		return report.getParent().getParent().getParent().getFileName().toString();
	}

	private static Outcome outcome(Element test) {
		List<String> children = new ArrayList<>();
		for (Node child = test.getFirstChild(); child != null; child = child.getNextSibling()) {
			children.add(child.getNodeName());
		}
		if (children.contains("skipped")) {
			return Outcome.SKIPPED;
		}
		return (children.contains("failure") || children.contains("error")) ? Outcome.FAILED
				: Outcome.PASSED;
	}

}
