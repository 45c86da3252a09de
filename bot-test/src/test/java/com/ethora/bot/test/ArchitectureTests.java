package com.ethora.bot.test;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import org.jspecify.annotations.NullMarked;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * What each part of this module may know: not everybody has all of its dependencies.
 */
@AnalyzeClasses(packages = "com.ethora.bot.test", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule theTesterKnowsTheCore = noClasses().that()
		.resideInAPackage("com.ethora.bot.test")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("com.ethora.bot.test.*..", "com.ethora.bot.boot..", "com.ethora.bot.sandbox..",
				"org.springframework.boot..", "org.springframework.test..", "org.junit..", "org.testcontainers..")
		.because("a bot can be tested without Spring Boot and with any framework for tests");

	@ArchTest
	final ArchRule theSandboxIsOptional = noClasses().that()
		.resideOutsideOfPackage("com.ethora.bot.test.sandbox..")
		.should()
		.dependOnClassesThat(
				describe("are the sandbox", (type) -> type.getPackageName().startsWith("com.ethora.bot.sandbox")))
		.because("everything else is loaded where there is no sandbox");

	@ArchTest
	final ArchRule containersAreOptional = noClasses().that()
		.resideOutsideOfPackage("com.ethora.bot.test.container..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.testcontainers..", "org.springframework.boot.testcontainers..",
				"org.springframework.boot.docker..")
		.because("everything else is loaded where there are no containers");

	@ArchTest
	final ArchRule modelsAreOptional = noClasses().that()
		.haveSimpleNameNotStartingWith("Scripted")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.ai..", "reactor..")
		.orShould()
		.dependOnClassesThat(resideInAPackage("com.ethora.bot.test").and(simpleNameStartingWith("Scripted")))
		.because("everything else is loaded where there are no models");

	@ArchTest
	final ArchRule everyPackageIsNullMarked = classes()
		.should(ArchConditions.be(describe("in a package that is @NullMarked",
				(JavaClass type) -> type.getPackage().isAnnotatedWith(NullMarked.class))))
		.because("what may be null is said where it may");

}
