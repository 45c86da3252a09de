package com.ethora.bot.boot;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * What a starter may know, and what of it may be seen.
 */
@AnalyzeClasses(packages = "com.ethora.bot.boot", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

	@ArchTest
	final ArchRule noCycles = slices().matching("(com.ethora.bot.boot..)")
		.should()
		.beFreeOfCycles()
		.because("health and metrics look at bots, not the other way round");

	@ArchTest
	final ArchRule smackIsNoBusinessOfAStarter = noClasses().should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.jivesoftware..", "org.jxmpp..")
		.because("the wire of bot-core is the only one who knows how XMPP is spoken");

	@ArchTest
	final ArchRule theSandboxIsOptional = noClasses().that()
		.haveSimpleNameNotStartingWith("Sandbox")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("com.ethora.bot.sandbox..")
		.because("everything else is loaded where there is no sandbox");

	@ArchTest
	final ArchRule theApiIsOptional = noClasses().that()
		.haveSimpleNameNotStartingWith("BotApis")
		.and()
		.haveSimpleNameNotStartingWith("Jackson")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "tools.jackson..")
		.because("everything else is loaded where nobody speaks HTTP or maps JSON");

	@ArchTest
	final ArchRule theActuatorIsOptional = noClasses().that()
		.resideOutsideOfPackage("com.ethora.bot.boot.health..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.boot.health..", "org.springframework.boot.actuate..")
		.because("everything else is loaded where there is no actuator");

	@ArchTest
	final ArchRule autoConfigurationsAreClosed = classes().that()
		.areAnnotatedWith(AutoConfiguration.class)
		.should()
		.bePublic()
		.andShould()
		.haveModifier(FINAL)
		.because("applications name them to exclude them, and for nothing else");

	@ArchTest
	final ArchRule beansAreNotMadeByApplications = methods().that()
		.areAnnotatedWith(Bean.class)
		.should()
		.notBePublic()
		.because("only the container calls them");

	@ArchTest
	final ArchRule conditionsOnClassesStandOnClasses = noMethods().should()
		.beAnnotatedWith(ConditionalOnClass.class)
		.because("the signature of the method would be read before the condition");

	@ArchTest
	final ArchRule conditionsAndAnalyzersAreOurs = classes().that()
		.areAssignableTo(Condition.class)
		.or()
		.areAssignableTo(FailureAnalyzer.class)
		.should()
		.notBePublic()
		.because("Spring Boot finds them, nobody types their names");

}
