package com.ethora.bot.xmpp;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is sent looks as the golden files say.
 */
class GoldenTests {

	@ParameterizedTest
	@MethodSource
	void looksAsTheFileSays(String name) throws IOException {
		Golden.check(name, stanza(name));
	}

	static Set<String> looksAsTheFileSays() {
		return GoldenStanzas.all().keySet();
	}

	/** Smack writes most of this, so that a new version of it is noticed here. */
	@ParameterizedTest
	@EnumSource
	@Timeout(30)
	void logsInAndSaysGoodbyeAsTheFileSays(Framing framing) throws Exception {
		ObligingLink obliging = new ObligingLink(framing, new RecordingListener()).logIn();
		obliging.link().close();

		List<String> sent = obliging.channel().sent;
		for (int i = 0; i < sent.size(); i++) {
			Golden.check("login-%s-%d".formatted(framing.name().toLowerCase(Locale.ROOT), i + 1),
					sent.get(i).replaceAll("id='[^']+'", "id='any'"));
		}
	}

	@Test
	void hostileTextsArriveAsTheyAreAndBreakNothing() {
		GoldenStanzas.all()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().endsWith("-hostile"))
			.forEach((entry) -> {
				Element read = Elements.of(entry.getValue());
				assertThat(read.children()).as(entry.getKey()).hasSizeLessThan(10);
			});
		Element message = Elements.of(stanza("OutgoingStanzas.message-hostile"));
		String legal = GoldenStanzas.HOSTILE.replaceAll("[\\x00-\\x08\\x0B\\x1F\\uFFFE\\uFFFF]", "")
			.replace("\uD83Dlone\uDE00", "lone");
		assertThat(message.child("body")).get().extracting(Element::text).isEqualTo(legal);
		assertThat(message.attribute("id")).isEqualTo(legal);
	}

	@Test
	void comparesRatherThanWrites() {
		assertThat(Golden.WRITING).as("The files were written: read them and run again without -Dgolden.write")
			.isFalse();
	}

	@Test
	void everyFileIsOfAStanza() {
		Set<String> expected = new TreeSet<>(GoldenStanzas.all().keySet());
		assertThat(Golden.names().stream().filter((name) -> !name.startsWith("login-")))
			.containsExactlyElementsOf(expected);
	}

	/**
	 * Whoever writes an element and hands it out is to be found among the files. A method
	 * for use in its own class counts as part of those that use it.
	 */
	@Test
	void everyWriterHasAFile() {
		Set<String> files = Golden.names().stream().map((name) -> name.split("-")[0]).collect(Collectors.toSet());

		assertThat(writers()).isNotEmpty().allSatisfy((writer) -> assertThat(files).contains(writer));
	}

	private static Set<String> writers() {
		JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages(GoldenTests.class.getPackageName());
		Set<JavaCodeUnit> known = new HashSet<>(classes.get(XmlWriter.class)
			.getMethods()
			.stream()
			.filter((method) -> method.getName().equals("done"))
			.toList());
		Set<JavaCodeUnit> found = known;
		while (!found.isEmpty()) {
			found = found.stream()
				.filter((unit) -> unit.getModifiers().contains(JavaModifier.PRIVATE) || unit.getName().equals("done"))
				.flatMap((unit) -> unit.getCallsOfSelf().stream())
				.map((call) -> call.getOrigin())
				.filter((caller) -> !known.contains(caller))
				.collect(Collectors.toSet());
			known.addAll(found);
		}
		return known.stream()
			.filter((unit) -> unit instanceof JavaMethod && !unit.getModifiers().contains(JavaModifier.PRIVATE)
					&& !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
			.filter((unit) -> !unit.getOwner().isEquivalentTo(XmlWriter.class))
			.map((unit) -> "%s.%s".formatted(topLevel(unit), unit.getName()))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static String topLevel(JavaCodeUnit unit) {
		String name = unit.getOwner().getName();
		String simple = name.substring(name.lastIndexOf('.') + 1);
		return simple.contains("$") ? simple.substring(0, simple.indexOf('$')) : simple;
	}

	private static String stanza(String name) {
		return Objects.requireNonNull(GoldenStanzas.all().get(name), name);
	}

}
