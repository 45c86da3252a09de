package com.ethora.bot.helm;

import io.kubernetes.client.openapi.models.V1Container;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1PodSpec;
import io.kubernetes.client.openapi.models.V1Probe;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkloadTests {

	private final Manifests manifests = Chart.rendered(Chart.REQUIRED);

	@Test
	void thereIsOneBotAndNeverTwo() {
		V1Deployment deployment = this.manifests.the(V1Deployment.class);

		assertThat(deployment.getSpec().getReplicas()).isEqualTo(1);
		assertThat(deployment.getSpec().getStrategy().getType()).isEqualTo("Recreate");
		assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
			.containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels());
	}

	@Test
	void theContainerMayDoNothingItDoesNotNeed() {
		V1PodSpec pod = this.manifests.pod();
		V1Container container = this.manifests.container();

		assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
		assertThat(pod.getSecurityContext().getRunAsUser()).isEqualTo(10001);
		assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
		assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
		assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
		assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
		assertThat(container.getResources().getLimits()).containsKey("memory");
	}

	@Test
	void noTokenOfTheClusterIsMounted() {
		assertThat(this.manifests.pod().getAutomountServiceAccountToken()).isFalse();
		assertThat(this.manifests.pod().getEnableServiceLinks()).isFalse();
		assertThat(this.manifests.the(V1ServiceAccount.class).getAutomountServiceAccountToken()).isFalse();
		assertThat(this.manifests.pod().getServiceAccountName())
			.isEqualTo(this.manifests.the(V1ServiceAccount.class).getMetadata().getName());
	}

	@Test
	void probesAskTheActuator() {
		V1Container container = this.manifests.container();

		assertThat(path(container.getStartupProbe())).isEqualTo("/actuator/health/liveness");
		assertThat(path(container.getLivenessProbe())).isEqualTo("/actuator/health/liveness");
		assertThat(path(container.getReadinessProbe())).isEqualTo("/actuator/health/readiness");
		assertThat(container.getPorts()).singleElement()
			.satisfies((port) -> assertThat(port.getContainerPort()).isEqualTo(8080));
	}

	@Test
	void aProbeIsTuned() {
		V1Container container = Chart.rendered(Chart.REQUIRED, "probes: {startup: {failureThreshold: 99}}").container();

		assertThat(container.getStartupProbe().getFailureThreshold()).isEqualTo(99);
		assertThat(container.getStartupProbe().getPeriodSeconds()).isEqualTo(2);
	}

	@Test
	void aServiceIsThereWhenAskedFor() {
		assertThat(this.manifests.has(V1Service.class)).isFalse();

		V1Service service = Chart.rendered(Chart.REQUIRED, "actuator: {service: {enabled: true}}").the(V1Service.class);

		assertThat(service.getSpec().getSelector())
			.isEqualTo(this.manifests.the(V1Deployment.class).getSpec().getSelector().getMatchLabels());
		assertThat(service.getSpec().getPorts()).singleElement().satisfies((port) -> {
			assertThat(port.getPort()).isEqualTo(8080);
			assertThat(port.getTargetPort().getStrValue())
				.isEqualTo(this.manifests.container().getPorts().get(0).getName());
		});
	}

	@Test
	void anotherServiceAccountIsUsed() {
		Manifests other = Chart.rendered(Chart.REQUIRED, "serviceAccount: {create: false, name: theirs}");

		assertThat(other.has(V1ServiceAccount.class)).isFalse();
		assertThat(other.pod().getServiceAccountName()).isEqualTo("theirs");
	}

	@Test
	void theImageIsNamedByTagOrDigest() {
		String digest = "sha256:" + "0a".repeat(32);

		assertThat(this.manifests.container().getImage()).isEqualTo("ethora-bot/echo-bot:0.1.0");
		assertThat(image("image: {repository: registry.example.com/my-bot, tag: 3-rc1}"))
			.isEqualTo("registry.example.com/my-bot:3-rc1");
		assertThat(image("image: {tag: ignored, digest: '%s'}".formatted(digest)))
			.isEqualTo("ethora-bot/echo-bot@" + digest);
	}

	@Test
	void everythingOptionalIsStillAValidManifest() {
		Manifests full = Chart.rendered(Chart.REQUIRED, """
				imagePullSecrets: [{name: registry}]
				priorityClassName: low
				nodeSelector: {kubernetes.io/arch: amd64}
				tolerations: [{key: bots, operator: Exists, effect: NoSchedule}]
				affinity: {podAntiAffinity: {}}
				podAnnotations: {a: b}
				podLabels: {team: chat}
				extraVolumes: [{name: ca, secret: {secretName: ca}}]
				extraVolumeMounts: [{name: ca, mountPath: /ca, readOnly: true}]
				serviceAccount: {annotations: {a: b}}
				actuator: {service: {enabled: true, annotations: {prometheus.io/scrape: 'true'}}}
				fullnameOverride: my-bot
				""");

		assertThat(full.all()).hasSize(5);
		assertThat(full.the(V1Deployment.class).getMetadata().getName()).isEqualTo("my-bot");
		assertThat(full.pod().getVolumes()).hasSize(4);
		assertThat(full.pod().getTolerations()).hasSize(1);
	}

	private String image(String values) {
		return Chart.rendered(Chart.REQUIRED, values).container().getImage();
	}

	private String path(V1Probe probe) {
		assertThat(probe.getHttpGet().getPort().getStrValue()).isEqualTo("actuator");
		return probe.getHttpGet().getPath();
	}

}
