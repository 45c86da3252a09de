package com.ethora.bot.sandbox;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "com.ethora.bot.sandbox", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule thereAreNoCycles = slices().matching("com.ethora.bot.(**)").should().beFreeOfCycles();

	@ArchTest
	final ArchRule onlyHttpKnowsTheNetwork = noClasses().that()
		.resideOutsideOfPackage("..sandbox.http")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("io.netty..", "reactor..")
		.because("the server is the same without a socket, and lives in one thread without reactive types");

	@ArchTest
	final ArchRule theServerIsItsOwn = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.jivesoftware..", "org.springframework..", "com.ethora.bot.wire..")
		.because("a server that shared code with the client would share its mistakes");

	@ArchTest
	final ArchRule onlyXmlReadsXml = noClasses().that()
		.resideOutsideOfPackage("..sandbox.xml")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("javax.xml..")
		.because("what is refused in hostile input is decided once");

	@ArchTest
	final ArchRule onlyRestKnowsJson = noClasses().that()
		.resideOutsideOfPackage("..sandbox.rest")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("tools.jackson..")
		.because("everything else speaks XML");

	@ArchTest
	final ArchRule theFaceIsNarrow = classes().that()
		.resideInAPackage("com.ethora.bot.sandbox")
		.and()
		.arePublic()
		.should()
		.haveSimpleNameStartingWith("Sandbox")
		.because("all other types of this package are nobody's business");

}
