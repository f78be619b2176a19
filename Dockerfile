FROM node:24 AS install
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY --from=install /app/node_modules node_modules
COPY package.json LICENSE NOTICE desk.yaml ./
COPY models models
COPY knowledge knowledge
COPY scripts scripts
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 8080
CMD ["node", "src/main.ts"]
