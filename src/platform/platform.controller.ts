import { Controller, Inject } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { contract, contractJson, contractSha256, contractYaml, scopes } from '../contract/document.js';
import { Operation } from '../contract/operation.js';
import { Verbatim, type Input, type Output } from '../contract/types.js';
import { PlatformService } from './platform.service.js';
import { listProblemTypes, problemType } from './problem-types.js';

@Controller()
export class PlatformController {
  constructor(@Inject(CONFIG) private readonly config: Config, private readonly platform: PlatformService) {}

  @Operation()
  getLiveness(_: Input<'getLiveness'>): Output<'getLiveness'> {
    return { status: 'alive' };
  }

  @Operation()
  async getReadiness(_: Input<'getReadiness'>): Promise<Output<'getReadiness'>> {
    await this.platform.getReadiness();
    return { status: 'ready', checks: { database: 'ok', migrations: 'ok', issuerKeys: 'ok', draining: 'ok' } };
  }

  @Operation()
  getContractJson(_: Input<'getContractJson'>): Output<'getContractJson'> {
    return new Verbatim(contractJson);
  }

  @Operation()
  getContractYaml(_: Input<'getContractYaml'>): Output<'getContractYaml'> {
    return new Verbatim(contractYaml);
  }

  @Operation()
  getApiMeta(_: Input<'getApiMeta'>): Output<'getApiMeta'> {
    const { commit, image } = this.config;
    return { version: contract.info.version, commit, image, contractSha256 };
  }

  @Operation()
  getProtectedResourceMetadata(_: Input<'getProtectedResourceMetadata'>): Output<'getProtectedResourceMetadata'> {
    return {
      resource: this.config.auth.audience,
      authorization_servers: [this.config.auth.issuer],
      bearer_methods_supported: ['header'],
      scopes_supported: [...scopes],
      resource_documentation: `${this.config.publicUrl}/docs`,
    };
  }

  @Operation()
  listProblemTypes({ query }: Input<'listProblemTypes'>): Output<'listProblemTypes'> {
    return listProblemTypes(query, this.config.publicUrl);
  }

  @Operation()
  getProblemType({ path }: Input<'getProblemType'>): Output<'getProblemType'> {
    return problemType(path.code, this.config.publicUrl);
  }
}
