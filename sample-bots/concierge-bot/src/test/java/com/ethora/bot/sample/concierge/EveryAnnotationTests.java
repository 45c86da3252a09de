package com.ethora.bot.sample.concierge;

import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who looks for how an annotation is used finds it here: all of the framework are in this
 * sample, and those for tests in its tests.
 */
class EveryAnnotationTests {

	private static final String SAMPLE = "com.ethora.bot.sample.concierge";

	@Test
	void occursInTheBot() {
		JavaClasses bot = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages(SAMPLE);

		assertThat(used(bot)).containsAll(annotations("com.ethora.bot.annotation"));
		assertThat(bot.stream().filter(JavaClass::isTopLevelClass)).hasSizeLessThanOrEqualTo(5);
	}

	@Test
	void occursInItsTests() {
		JavaClasses tests = new ClassFileImporter().withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
			.importPackages(SAMPLE);

		assertThat(used(tests)).containsAll(annotations("com.ethora.bot.test"));
	}

	private static Set<String> annotations(String folder) {
		Set<String> found = new ClassFileImporter().importPackages(folder)
			.stream()
			.filter(JavaClass::isAnnotation)
			.map(JavaClass::getName)
			.collect(Collectors.toSet());
		assertThat(found).isNotEmpty();
		return found;
	}

	private static Set<String> used(JavaClasses classes) {
		return classes.stream()
			.flatMap((each) -> each.getDirectDependenciesFromSelf().stream())
			.map((dependency) -> dependency.getTargetClass().getName())
			.collect(Collectors.toSet());
	}

}
