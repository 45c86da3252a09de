package com.ethora.bot.cluster;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

@AnalyzeClasses(packages = "com.ethora.bot.cluster", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule itKnowsWhatIsKeptAndSpringIntegration = classes().should()
		.onlyDependOnClassesThat()
		.resideInAnyPackage("com.ethora.bot", "com.ethora.bot.cursor", "com.ethora.bot.conversation",
				"com.ethora.bot.cluster", "org.springframework.integration..", "org.slf4j..", "org.jspecify..",
				"java..")
		.because("what processes share is kept without knowing how a bot works, or where it runs");

}
