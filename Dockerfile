# An image of one sample bot:
#
#   docker build -t ethora-bot/echo-bot .
#   docker build --build-arg JAR=sample-bots/echo-bot/target/echo-bot-0.1.0-SNAPSHOT.jar -t ethora-bot/echo-bot .
#
# The second form packages a jar that was built before and needs no network. Nothing here needs BuildKit.
ARG BUILD_IMAGE=eclipse-temurin:25-jdk
ARG RUNTIME_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
ARG SAMPLE=echo-bot
ARG JAR=
WORKDIR /build
COPY . .
# Only to package: `./mvnw verify` is where the code is tested and checked.
RUN if [ -z "$JAR" ]; then \
		./mvnw -B -q -pl "sample-bots/$SAMPLE" -am -P '!nullaway' package -Dmaven.test.skip=true -Dstyle.skip=true \
		&& mv sample-bots/"$SAMPLE"/target/"$SAMPLE"-*.jar app.jar; \
	else \
		cp "$JAR" app.jar; \
	fi \
	&& java -Djarmode=tools -jar app.jar extract --layers --destination layers \
	&& chmod 0755 deploy/image/healthy deploy/image/train

FROM ${RUNTIME_IMAGE}
ARG AOT=true
WORKDIR /app
COPY --from=build /build/deploy/image/ bin/
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
# The cache holds classes parsed and linked for exactly these files and this virtual machine, so it is made here.
RUN if [ "$AOT" = true ]; then bin/train; fi
ARG SAMPLE=echo-bot
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.title="${SAMPLE}" \
	org.opencontainers.image.description="A chat bot in Ethora rooms" \
	org.opencontainers.image.licenses="Apache-2.0" \
	org.opencontainers.image.version="${VERSION}" \
	org.opencontainers.image.revision="${REVISION}"
USER 10001:10001
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["/app/bin/healthy"]
ENTRYPOINT ["java", "@/app/bin/java.args", "-jar", "/app/app.jar"]
